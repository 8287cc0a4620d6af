extension Japanese: KeyWording {
    package var viewsKey: String { "ページ" }
    package var openKey: String { "開く" }
    package var filterKey: String { "絞り込み" }
    package var searchKey: String { "検索" }
    package var requestKey: String { "関係を依頼" }
    package var activityKey: String { "アクティビティ ログ" }
    package var removeRelationshipKey: String { "関係を削除" }
    package var blockersKey: String { "要対応の項目" }
    package var chooseKey: String { "状態を選択" }
    package var goToKey: String { "その項目へ" }
    package var delegatedAccessKey: String { "DAP の有無" }
    package var copyTextKey: String { "本文をコピー" }
    package var copyLinkKey: String { "リンクをコピー" }
    package var saveKey: String { "保存" }
    package var playAcceptanceKey: String { "[サンドボックス] 承認" }
    package var detailsKey: String { "詳細" }
    package var downKey: String { "1 行下へ" }
    package var upKey: String { "1 行上へ" }
    package var pageDownKey: String { "1 画面下へ" }
    package var pageUpKey: String { "1 画面上へ" }
    package var halfPageDownKey: String { "半画面下へ" }
    package var halfPageUpKey: String { "半画面上へ" }
    package var topKey: String { "先頭へ" }
    package var endKey: String { "末尾へ" }
    package var refreshKey: String { "再読み込み" }
    package var stopKey: String { "中止" }
    package var languageKey: String { "言語" }
    package var themeKey: String { "テーマ" }
    package var paneKey: String { "サイド ペイン" }
    package var redrawKey: String { "画面を描き直す" }
    package var helpKey: String { "ヘルプ" }
    package var backKey: String { "1 つ戻る" }
    package var parentKey: String { "上の階層のページへ" }
    package var quitKey: String { "戻る・終了" }
    package var nextPageKey: String { "次のページ" }
    package var previousPageKey: String { "前のページ" }
    package var markKey: String { "選択" }
    package var markRangeKey: String { "範囲を選択" }
    package var markAllKey: String { "表示中をすべて選択" }
    package var unmarkAllKey: String { "すべて選択解除" }
    package var endRangeKey: String { "範囲を終了" }
    package var takeBackKey: String { "撤回" }
    package var keepFilterKey: String { "絞り込みを確定" }
    package var clearFilterKey: String { "絞り込みを解除" }
    package var restoreFilterKey: String { "前の絞り込みに戻す" }
    package var keepSearchKey: String { "検索を確定" }
    package var clearSearchKey: String { "検索を解除" }
    package var restoreSearchKey: String { "前の検索に戻す" }
    package var searchIsEdited: String {
        "入力すると検索が置き換わります。Space か → で続けて入力し、Esc で前の検索に戻します。"
    }
    package var dropWordKey: String { "1 語削除" }
    package var emptySearchKey: String { "入力を消去" }
    package var planKey: String { "関係削除の計画" }
    package var undoKey: String { "元に戻す" }
    package var journalKey: String { "ジャーナル" }
    package var radarKey: String { "レーダー" }
    package var readOnlyKey: String { "読み取り専用の切替" }
    package var runKey: String { "実行状況" }
    package var strikeKey: String { "除外・戻す" }
    package var rehearseKey: String { "ドライ ラン" }
    package var startKey: String { "開始" }
    package var followKey: String { "自動追尾" }
    package var retryKey: String { "拒否分を再試行" }
    package var setAsideKey: String { "終結" }
    package var goOnKey: String { "続行" }
    package var certifyKey: String { "証明書" }
    package var stopRunKey: String { "このステップの後で停止" }
    package var copyRowKey: String { "ID・ドメイン・名前をコピー" }
    package var messagesKey: String { "お知らせの履歴" }

    // What is marked, and acts upon all of it.

    package func unmarkedCount(_ count: Int) -> String { "\(count.grouped) 件の選択を解除しました" }
    package func markedCount(_ count: Int) -> String { "\(count.grouped) 件選択済み" }
    package func markedHidden(_ count: Int, hidden: Int) -> String {
        "\(count.grouped) 件選択済み、うち \(hidden.grouped) 件は検索で非表示: 操作の対象外"
    }
    package func markedHiddenShort(_ count: Int, hidden: Int) -> String {
        "\(count.grouped) 件選択済み (\(hidden.grouped) 件非表示: 対象外)"
    }
    package var markRangeOpen: String { "範囲: \(keys[.markRange]) でここまで選択、Esc で終了" }
    package var nothingMarked: String { "選択済みの項目はありません。" }
    package var cancelsOneAtATime: String {
        "\(keys[.cancel]) で解約できるのは 1 件だけです。先に \(keys[.unmarkAll]) で選択を解除してください。"
    }
    package var allMarkedHidden: String {
        "選択済みの顧客はすべて検索で非表示です。\(keys[.back]) で検索を消すか、\(keys[.unmarkAll]) で選択を解除してください。"
    }
    package func suspendManyTitle(_ count: Int) -> String {
        "サブスクリプション \(count.grouped) 件を一時停止しますか?"
    }
    package func reactivateManyTitle(_ count: Int) -> String {
        "サブスクリプション \(count.grouped) 件を再開しますか?"
    }
    package var undoActTitle: String { "この操作を元に戻しますか?" }
    package var undoRunTitle: String { "この実行で行った操作を元に戻しますか?" }
    package func leftAsItIs(_ act: String, reason: String) -> String { "変更なし · \(act) · \(reason)" }
    package var whatIsSentHeading: String { "送信する内容 (この順)" }
    package var leftOutHeading: String { "対象外: 変更しない項目" }
    package var doneWithAnother: String { "選択済みの別の項目と一緒に処理されます。" }
    package var runUndoneLater: String {
        "まだ実行中です。実行が終了または停止した後に、元に戻せます。"
    }
    package var doesNotComeBack: String { "元に戻しても、それまでに請求された料金と利用できなかった期間は戻りません。" }

    // What the bottom line says after something happened.

    package var copied: String { "クリップボードにコピーしました (ターミナルが許可する場合。\(keys[.save]) でファイル保存)。" }
    package func saved(_ file: String) -> String { "\(file) に保存しました。" }
    package func saveFailed(_ file: String, reason: String) -> String {
        "\(file) を保存できませんでした: \(reason)"
    }
    package func keyMeansNothing(_ key: String) -> String {
        "この画面では \(key) キーは使えません。\(keys[.help]) でキーの一覧を表示します。"
    }
    package func keyMeansNothingInDialog(_ key: String) -> String {
        "このダイアログでは \(key) キーは使えません。使えるキーは一番下にあります。"
    }
    package func keyOfInputMethod(_ key: String) -> String {
        "\(key): 全角で入力されています。半角/全角キーで半角英数に切り替えてください。"
    }
    package func keyOfHangul(_ key: String) -> String {
        "\(key): ハングル入力がオンです。ハングル/英字キーで英字に切り替えてください。"
    }
    package func keyOfKana(_ key: String) -> String {
        "\(key): 日本語入力がオンです。半角/全角キーで英数に切り替えてください。"
    }
    package func refreshed(_ time: String) -> String { "再読み込みしました (\(time) UTC)。" }
    package var refreshing: String { "パートナー センターに問い合わせています…" }
    package func waitingForQuota(_ until: String) -> String {
        "要求が多すぎるため、サービスが示した \(until) UTC まで待っています…"
    }
    package func waitingForPace(_ until: String, requests: Int) -> String {
        "要求を 1 分あたり \(requests.grouped) 件に抑えており、\(until) UTC に再開します…"
    }
    package var escStops: String { "中止するには Esc を押してください。" }
    package var stoppingRequest: String { "まだ送信していなければ中止します…" }
    package var idsCopied: String { "クリップボードにコピーしました (ターミナルが許可する場合)。" }
    package var languageChanged: String { "日本語" }
    package var languageTold: String { "表示言語: 日本語" }
    package var removeLinkActive: String { "要対応の項目はもうありません。アカウント ページのリンクが有効になりました。" }
    package func customerGone(_ customer: String) -> String {
        "\(spacedAfter(customer))はもう顧客ではありません。"
    }
    package var nothingDone: String { "何も変更していません。" }
    package var domainDiffers: String { "顧客のドメインと一致しません。何も変更していません。" }
    package var idDiffers: String { "顧客の Microsoft ID と一致しません。何も変更していません。" }
}
