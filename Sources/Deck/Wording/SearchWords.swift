/// What is said of narrowing lists, and of text that is typed or pasted.
package enum SearchWords: Phrase {
    case prompt, found, noneFound
    case full, noField, helpKeys, helpTyping

    package var texts: Texts {
        switch self {
        case .prompt: Texts("narrow by any text", "모든 텍스트로 필터링", "任意の文字で絞り込み")
        case .found: Texts("%1 of %2", "%2건 중 %1건", "%2 件中 %1 件")
        case .noneFound: Texts("Nothing matches.", "일치하는 항목이 없습니다.", "一致する項目はありません。")
        case .full:
            Texts(
                "No more than %1 characters have room here: the rest was left out.",
                "최대 %1자까지 입력할 수 있어 나머지는 제외했습니다.",
                "入力できるのは %1 文字までのため、残りは省きました。")
        case .noField:
            Texts(
                "Pasted text has no place here: there is no field or list.",
                "여기에는 붙여 넣을 입력란이나 목록이 없습니다.",
                "ここには貼り付け先の入力欄や一覧がありません。")
        case .helpKeys: Texts("/ search · Esc close", "/ 검색 · Esc 닫기", "/ 検索 · Esc 閉じる")
        case .helpTyping:
            Texts(
                "Enter keep the search · Esc clear it", "Enter 검색 유지 · Esc 검색 지우기",
                "Enter 検索を確定 · Esc 検索を解除")
        }
    }
}
