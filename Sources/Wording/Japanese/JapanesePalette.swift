extension Japanese: PaletteWording {
    package var commandLineKey: String { "コマンド ライン" }
    package var finderKey: String { "操作を検索" }
    package var customersKey: String { "顧客の一覧" }
    package var showBlockersKey: String { "この顧客の要対応の項目" }
    package var exitKey: String { "partnerdeck を終了" }
    package var customerKey: String { "名前、ドメイン、ID で顧客を開く" }

    package var filterCommandKey: String { "単語と条件で一覧を絞り込む" }

    package var commandLineTitle: String { "コマンド" }
    package var finderTitle: String { "操作を検索" }
    package var commandLineKeys: String { "Enter 実行 · Tab 補完 · ↑↓ 履歴 · Esc 閉じる" }
    package var finderKeys: String { "Enter 実行 · ↑↓ 選択 · Esc 閉じる" }

    package func commandUnknown(_ word: String) -> String {
        "\(spacedAfter(word))というコマンドも、一致する顧客もありません。"
    }
    package func commandUnknownNear(_ word: String, nearest: String) -> String {
        "\(spacedAfter(word))というコマンドはありません。近いもの: \(nearest)。"
    }
    package func commandAmbiguous(_ word: String, commands: String) -> String {
        "\(spacedAfter(word))で始まるコマンドが複数あります: \(commands)。続きを入力するか、Tab で選んでください。"
    }
    package func commandTakesNothing(_ command: String) -> String {
        "\(spacedAfter(command))の後には何も入力できません。"
    }
    package func valueUnknown(
        _ value: String, of command: String, allowed: String
    ) -> String {
        "\(command) に「\(value)」はありません。使用できる値: \(allowed)。"
    }
    package func valueUnknownNear(
        _ value: String, of command: String, nearest: String
    ) -> String {
        "\(command) に「\(value)」はありません。もしかして: \(nearest)"
    }
    package var profileChosenAtStart: String {
        "プロファイルは起動時に選びます。終了してから partnerdeck --profile 名前 で起動してください。"
    }
    package var customerNeedsName: String { "後に顧客の名前、ドメインまたは ID を入力してください。" }
    package func customerUnknown(_ text: String) -> String {
        "名前、ドメインまたは ID が\(spaced(text))の顧客は見つかりません。"
    }
    package func customersMatch(_ text: String, count: Int) -> String {
        "\(text): \(count.grouped) 社が該当します。Tab で選ぶか、続きを入力してください。"
    }
    package func worksElsewhere(_ pages: String) -> String {
        "次のページでのみ使えます: \(pages)。"
    }
    package func worksElsewhere(_ key: String, acts: String, _ pages: String) -> String {
        "\(key) キー (\(acts)) は次のページでのみ使えます: \(pages)。"
    }
    package var notAvailableHere: String { "今ここでは使えません。" }
    package var alreadyHere: String { "このページはすでに開いています。" }
    package var openCustomerFirst: String { "先に顧客を開いてください。" }
    package func openFirst(_ customer: String) -> String {
        "先に \(keys[.open]) で「\(customer)」を開いてください。"
    }
    package func customerOpened(_ customer: String) -> String { "「\(customer)」を開きました。" }
    package var onlyPlannedForMarked: String {
        "選択した顧客に対しては、関係削除の計画だけを作成できます (\(keys[.plan]))。ほかの操作は顧客を 1 社ずつ開いて行ってください。"
    }
    package var isSetAlready: String { "すでにこの状態です。" }
    package var sameAsAbove: String { "上と同じ理由です。" }
    package var copyKeys: String { "Enter コピー · ↑↓ 選択 · Esc 閉じる" }
    package var thisLineLabel: String { "この行" }
    package var nothingWaits: String { "今は待機中のものがありません。" }
    package var noTour: String { "ツアーは始まっていません。" }
    package var nothingBlocks: String { "要対応の項目はありません。" }

    package func keysUnknownCommand(_ command: String) -> String {
        "\(command) というコマンドはありません。すべてのコマンドは、画面で : を押すか partnerdeck-keys(7) で確認できます。"
    }
    package func keysUnknownCommandNear(_ command: String, nearest: String) -> String {
        "\(command) というコマンドはありません。近いもの: \(nearest)。すべてのコマンドは、画面で : を押すと確認できます。"
    }
    package func keysUnknownKey(_ key: String, forms: String) -> String {
        "\"\(key)\" というキーはありません。キーは次のように書きます: \(forms)。"
    }
    package func keysTaken(
        _ key: String, command: String, other: String, page: String
    ) -> String {
        "\(spacedAfter(page))のページで \(key) キーが\(spaced(command))と\(spaced(other))の両方に割り当てられています。どちらかを別のキーにしてください。"
    }
    package func keysConfirm(_ key: String, command: String) -> String {
        "\(key) キーはダイアログでの確認に使うため、\(spacedAfter(command))には割り当てられません。"
    }
    package func keysBegin(_ key: String, command: String, sequence: String) -> String {
        "\(key) キーは \(sequence) の最初のキーのため、\(spacedAfter(command))には割り当てられません。"
    }
    package func keysNeeded(_ command: String) -> String {
        "いつでも抜け出せるように、\(spacedAfter(command))にはキーが 1 つ以上必要です。"
    }
    package var formKeys: String { "キーの一覧 (例: [\"s\", \"F7\"])" }
}
