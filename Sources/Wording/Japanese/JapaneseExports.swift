extension Japanese: ExportWording {
    package var exportKey: String { "一覧をエクスポート" }
    package var portalKey: String { "パートナー センターで開く" }

    package func exportTitle(_ list: String) -> String { "エクスポート: \(list)" }
    package func exportRows(_ count: Int) -> String { "\(count.grouped) 行" }
    package func exportWithout(_ terms: String) -> String {
        "除外: \(terms) (一覧で \(keys[.foldMonthly]) を押すと含めます)。"
    }
    package var exportFormatLabel: String { "形式" }
    package var exportPrompt: String { "ファイル (- と入力すると終了時に画面に出力):" }
    package var exportKeys: String { "Tab 形式 · Enter 保存 · Esc キャンセル" }
    package var exportOverwriteKeys: String { "y 上書き · n, Esc 戻る" }
    package var exportNewFile: String { "新しいファイル" }
    package var exportFileExists: String { "すでにあるファイルです。上書きする前に確認します。" }
    package var exportOverwriteQuestion: String {
        "すでにあるファイルです。上書きすると元の内容は失われます。上書きしますか?"
    }
    package func exportNoFolder(_ folder: String) -> String { "フォルダーがありません: \(folder)" }
    package var exportIsFolder: String { "フォルダーです。ファイル名を付け足してください。" }
    package var exportNotAFile: String { "通常のファイルではないため、そのままにします。" }
    package var exportNoName: String { "ファイル名を入力してください。" }
    package func exportUnwritable(_ reason: String) -> String { "ここには書き込めません: \(reason)" }
    package var exportToOutput: String { "終了後にこのターミナルに出力します。" }
    package var exportWriting: String { "書き込んでいます…" }
    package func exported(_ count: Int, to file: String) -> String {
        "\(count.grouped) 行を保存しました: \(file)"
    }
    package func exportedToOutput(_ count: Int) -> String {
        "終了後に \(count.grouped) 行を出力します。"
    }
    package func exportFailed(_ reason: String) -> String { "保存できませんでした: \(reason)" }
    package var noListHere: String { "このページには一覧がありません。" }
    package var emptyListHere: String { "一覧は空です。" }

    package var portalTitle: String { "ブラウザーのパートナー センター" }
    package var linkLabel: String { "リンク" }
    package var portalKeys: String { "y リンクをコピー · Enter, Esc 閉じる" }
    package func portalOpened(_ address: String) -> String { "ブラウザーで開きました: \(address)" }
    package var portalNoBrowser: String {
        "このコンピューターには開けるブラウザーがありません。リンクをクリップボードにコピーしました (ターミナルが許可する場合)。"
    }
    package var portalPractice: String {
        "練習用の顧客なので、パートナー センターにページはありません。実際の顧客なら次のページが開きます。"
    }
    package var portalUnknown: String { "このプロファイルのパートナー センターのページのアドレスがわかりません。" }

    package var certificatePreviewTitle: String { "証明書 (保存前)" }
    package var certificateFilesHeading: String { "保存するファイル" }
    package var certificatePreviewKeys: String { "w ファイルを保存 · y ID をコピー · Esc キャンセル" }
    package var certificateSavedTitle: String { "証明書を保存しました" }
    package func certificateSaved(_ count: Int) -> String { "保存したファイル (\(count.grouped) 件):" }
    package var certificateSavedKeys: String { "y パスをコピー · Enter, Esc 閉じる" }
}
