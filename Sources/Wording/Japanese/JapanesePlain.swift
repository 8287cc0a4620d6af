extension Japanese: PlainWording {
    package var plainOption: String {
        "1 行ずつのテキストで表示します。スクリーン リーダーと簡易なターミナル向けです。"
    }
    package var plainIntro: String {
        "キーを入力して Enter を押してください。\(keys[.help]) でキーの一覧、\(keys[.quit]) で戻るか終了します。"
    }
    package var plainBecauseOfTerminal: String {
        "このターミナルは 1 行ずつしか出力できないため、テキストで開きます。"
    }
    package func plainValue(_ name: String, _ value: String) -> String { "\(name) \(value)" }
    package func plainAscending(_ column: String) -> String { "並べ替え: \(spacedAfter(column))の昇順" }
    package func plainDescending(_ column: String) -> String { "並べ替え: \(spacedAfter(column))の降順" }
    package var plainLanguage: String { "言語を切り替えるには :language と入力してください。" }
    package var portalNoBrowserPlain: String { "このコンピューターには開けるブラウザーがありません。リンク:" }
    package var plainCurrentRow: String { "現在の行" }
    package var plainMarked: String { "選択済み" }
    package var plainInRange: String { "範囲内" }
    package var plainCurrent: String { "現在" }
    package func plainDialog(_ title: String) -> String { "ダイアログ: \(title)" }
    package func plainDangerDialog(_ title: String, danger: String) -> String {
        "ダイアログ (\(danger)): \(title)"
    }
    package func plainAttention(_ text: String) -> String { "注意: \(text)" }
    package var plainGood: String { "可" }
    package var plainBad: String { "不可" }
    package func plainRows(_ first: Int, to last: Int, of count: Int) -> String {
        "全 \(count.grouped) 行中 \(first.grouped)～\(last.grouped) 行目です。"
    }
    package func plainNoRow(_ number: Int, of count: Int) -> String {
        "\(number.grouped) 行目はありません。一覧は \(count.grouped) 行です。"
    }
    package func plainDropped(_ text: String) -> String {
        "この内容を読む前に入力されたため、使用しませんでした: \(text)"
    }
    package func plainNotAWord(_ line: String) -> String {
        "「\(line)」というキーやコマンドはありません。キーを 1 つ、空白で区切って複数、または open や quit などのコマンドを入力してください。\(keys[.help]) で一覧、/テキスト で検索します。"
    }
    package var plainIgnored: String { "無視しました。閉じるには q と入力してください。" }
    package var plainTypeText: String {
        "テキストを入力して Enter を押してください。Esc と入力すると入力欄を離れます。"
    }
    package var plainEnd: String { "入力が終わったため、終了します。" }
    package var plainHelpKeys: String {
        "1 行にキーを 1 つ、空白で区切って複数、またはコマンドを入力します: j、Enter、PgDn、Esc、^D、F1、open。"
    }
    package var plainHelpRows: String {
        "行の前の番号をそのまま入力すると、その行に移動します。"
    }
    package var plainHelpSearch: String {
        "/テキスト で一覧を検索します。空の行で現在の位置を、^L でページ全体をもう一度表示します。"
    }
}
