/// What the keys do, as footer and help call it.
package enum KeyWords: Phrase {
    case open, search, request, activity, suspend, reactivate, cancel, order, removeRelationship
    case whatHolds
    case choose, goTo, delegatedAccess, copyText, copyLink, save, playAcceptance, details
    case down, up, pageDown, pageUp, halfPageDown, halfPageUp, first, last
    case refresh, stop, language, theme, redraw, help, back, quit, nextPage, previousPage
    case mark, markRange, markAll, unmarkAll, plan, undo, journal, radar, readOnly, run
    case endRange, takeBack
    case keepSearch, clearSearch, dropWord, emptySearch
    case strike, rehearse, start, follow, retry, goOn, certify, stopRun
    case pageSubscriptions, pageReservations, pageSoftware, pageAccount

    static func page(_ tab: CustomerPage.Tab) -> KeyWords {
        switch tab {
        case .subscriptions: .pageSubscriptions
        case .reservations: .pageReservations
        case .software: .pageSoftware
        case .account: .pageAccount
        }
    }

    package var texts: Texts {
        switch self {
        case .open: Texts("open", "열기", "開く")
        case .search: Texts("search", "검색", "検索")
        case .request: Texts("request relationship", "관계 요청", "関係を依頼")
        case .activity: Texts("activity log", "활동 로그", "アクティビティ ログ")
        case .suspend: Texts("suspend", "일시 중단", "一時停止")
        case .reactivate: Texts("reactivate", "다시 활성화", "再開")
        case .cancel: Texts("cancel it", "구독·주문 취소", "解約・取り消し")
        case .order: Texts("order", "주문", "注文")
        case .removeRelationship: Texts("remove relationship", "관계 제거", "関係を削除")
        case .whatHolds: Texts("what holds it", "막는 항목 보기", "妨げている項目")
        case .choose: Texts("choose status", "상태 선택", "状態を選択")
        case .goTo: Texts("go to it", "해당 항목으로", "その項目へ")
        case .delegatedAccess: Texts("with/without DAP", "DAP 포함/제외", "DAP の有無")
        case .copyText: Texts("copy text", "본문 복사", "本文をコピー")
        case .copyLink: Texts("copy link", "링크 복사", "リンクをコピー")
        case .save: Texts("save", "저장", "保存")
        case .playAcceptance:
            Texts("[sandbox] accept", "[샌드박스] 수락", "[サンドボックス] 承諾")
        case .details: Texts("details", "상세", "詳細")
        case .down: Texts("one down", "한 줄 아래로", "1 行下へ")
        case .up: Texts("one up", "한 줄 위로", "1 行上へ")
        case .pageDown: Texts("page down", "한 화면 아래로", "1 画面下へ")
        case .pageUp: Texts("page up", "한 화면 위로", "1 画面上へ")
        case .halfPageDown: Texts("half a page down", "반 화면 아래로", "半画面下へ")
        case .halfPageUp: Texts("half a page up", "반 화면 위로", "半画面上へ")
        case .first: Texts("to the top", "맨 위로", "先頭へ")
        case .last: Texts("to the end", "맨 끝으로", "末尾へ")
        case .refresh: Texts("read again", "새로 고침", "再読み込み")
        case .stop: Texts("stop it", "중지", "中止")
        case .language: Texts("language", "언어", "言語")
        case .theme: Texts("theme", "테마", "テーマ")
        case .redraw: Texts("draw the screen again", "화면 다시 그리기", "画面を描き直す")
        case .help: Texts("help", "도움말", "ヘルプ")
        case .back: Texts("one step back", "한 단계 뒤로", "1 つ戻る")
        case .quit: Texts("back, quit", "뒤로, 종료", "戻る・終了")
        case .nextPage: Texts("next page", "다음 페이지", "次のページ")
        case .previousPage: Texts("previous page", "이전 페이지", "前のページ")
        case .mark: Texts("mark", "선택", "選択")
        case .markRange: Texts("mark a range", "범위 선택", "範囲を選択")
        case .markAll: Texts("mark all shown", "표시된 항목 모두 선택", "表示中をすべて選択")
        case .unmarkAll: Texts("unmark all", "모두 선택 해제", "すべて選択解除")
        case .endRange: Texts("end the range", "범위 끝내기", "範囲を終了")
        case .takeBack: Texts("take it back", "철회", "撤回")
        case .keepSearch: Texts("keep the search", "검색 유지", "検索を確定")
        case .clearSearch: Texts("clear it", "검색 지우기", "検索を解除")
        case .dropWord: Texts("drop a word", "단어 지우기", "1 語削除")
        case .emptySearch: Texts("empty it", "입력 비우기", "入力を消去")
        case .plan: Texts("flight plan", "해지 계획", "解除計画")
        case .undo: Texts("undo", "실행 취소", "元に戻す")
        case .journal: Texts("journal", "저널", "ジャーナル")
        case .radar: Texts("radar", "레이더", "レーダー")
        case .readOnly: Texts("read-only on/off", "읽기 전용 켜기/끄기", "読み取り専用の切替")
        case .run: Texts("run", "실행", "実行")
        case .strike: Texts("strike out/in", "단계 제외/포함", "除外・戻す")
        case .rehearse: Texts("dry run", "모의 실행", "試行")
        case .start: Texts("start", "시작", "開始")
        case .follow: Texts("follow", "계속 따라가기", "追従")
        case .retry: Texts("retry the refused", "거부된 단계 다시 시도", "拒否分を再試行")
        case .goOn: Texts("go on", "이어서 실행", "続行")
        case .certify: Texts("certificate", "증명서", "証明書")
        case .stopRun: Texts("stop after this step", "이 단계 후 중지", "この手順の後で停止")
        case .pageSubscriptions: Texts("Subscriptions", "구독", "サブスクリプション")
        case .pageReservations: Texts("Azure reservations", "Azure 예약", "Azure の予約")
        case .pageSoftware: Texts("Software", "소프트웨어", "ソフトウェア")
        case .pageAccount: Texts("Account", "계정", "アカウント")
        }
    }
}
