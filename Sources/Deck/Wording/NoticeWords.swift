/// What the line over the footer says after a key or an answer.
package enum NoticeWords: Phrase {
    case copied, saved, saveFailed, unknownKey, refreshed, refreshing, language, theme, linkAlive,
        customerGone
    case suspended, reactivated, cancelled, endsAtRenewal, ordered, removed, accepted, nothingDone,
        domainDiffers, idDiffers
    case waitsForQuota, escStops, stopping, idsCopied

    package var texts: Texts {
        switch self {
        case .copied:
            Texts(
                "Copied to the clipboard (if the terminal allows it; w saves a file).",
                "클립보드에 복사했습니다(터미널이 허용하는 경우. w로 파일 저장).",
                "クリップボードにコピーしました (端末が許可している場合。w でファイルに保存)。")
        case .saved: Texts("Saved as %1.", "%1(으)로 저장했습니다.", "%1 に保存しました。")
        case .saveFailed:
            Texts(
                "%1 was not saved: %2", "%1 파일을 저장하지 못했습니다: %2", "%1 を保存できませんでした: %2")
        case .unknownKey:
            Texts(
                "%1 means nothing here; ? shows the keys.", "%1 키는 여기서 쓰이지 않습니다. ?로 키를 봅니다.",
                "%1 キーはここでは使えません。? でキーを表示します。")
        case .refreshed: Texts("Read again, %1 UTC.", "새로 고침, %1 UTC.", "再読み込みしました、%1 UTC。")
        case .refreshing:
            Texts(
                "Asking Partner Center again…", "파트너 센터에서 다시 불러오는 중…",
                "パートナー センターに問い合わせています…")
        case .waitsForQuota:
            Texts(
                "Request quota used up: waiting until %1 UTC…",
                "요청 한도에 도달하여 %1 UTC까지 기다리는 중…",
                "要求数の上限に達したため %1 UTC まで待っています…")
        case .escStops:
            Texts("Esc stops it.", "Esc로 중지합니다.", "Esc で中止します。")
        case .stopping:
            Texts(
                "Stopping it, unless it was sent already…", "아직 보내지 않았다면 중지하는 중…",
                "まだ送信していなければ中止します…")
        case .idsCopied:
            Texts(
                "Copied to the clipboard (if the terminal allows it).",
                "클립보드에 복사했습니다(터미널이 허용하는 경우).",
                "クリップボードにコピーしました (端末が許可している場合)。")
        case .language: Texts("English", "한국어", "日本語")
        case .theme: Texts("Theme: %1", "테마: %1", "テーマ: %1")
        case .linkAlive:
            Texts(
                "Nothing holds the relationship any more: the link on the Account page is alive.",
                "관계 제거를 막는 항목이 더 이상 없습니다. 계정 페이지의 링크가 활성화되었습니다.",
                "関係の削除を妨げる項目はもうありません。アカウント ページのリンクが有効になりました。")
        case .customerGone:
            Texts(
                "%1 is not a customer any more.", "%1: 더 이상 고객이 아닙니다.", "%1 はもう顧客ではありません。")
        case .suspended: Texts("Suspended: %1", "일시 중단됨: %1", "一時停止しました: %1")
        case .reactivated: Texts("Active again: %1", "다시 활성화됨: %1", "再開しました: %1")
        case .cancelled: Texts("Cancelled: %1", "취소했습니다: %1", "解約・取り消ししました: %1")
        case .endsAtRenewal:
            Texts(
                "Set to end at its renewal; until then it still holds the relationship: %1",
                "갱신 시점에 종료되도록 설정했습니다. 그때까지는 관계 제거를 막습니다: %1",
                "更新時に終了するよう設定しました。それまでは関係の削除を妨げます: %1")
        case .ordered: Texts("Ordered for %1.", "주문 완료: %1", "注文しました: %1")
        case .removed:
            Texts(
                "The relationship with %1 is removed. r asks for a new one.",
                "%1: 관계를 제거했습니다. r로 새 관계를 요청합니다.",
                "%1 との関係を削除しました。r で新しい関係を依頼します。")
        case .accepted:
            Texts(
                "%1 has accepted and is back on the list.", "%1: 수락하여 목록에 다시 나타났습니다.",
                "%1 が承諾し、一覧に戻りました。")
        case .nothingDone: Texts("Nothing was done.", "아무것도 변경하지 않았습니다.", "何も変更していません。")
        case .domainDiffers:
            Texts(
                "That is not the customer's domain; nothing was done.",
                "고객의 도메인과 다릅니다. 아무것도 변경하지 않았습니다.",
                "顧客のドメインと一致しません。何も変更していません。")
        case .idDiffers:
            Texts(
                "That is not the customer's Microsoft ID; nothing was done.",
                "고객의 Microsoft ID와 다릅니다. 아무것도 변경하지 않았습니다.",
                "顧客の Microsoft ID と一致しません。何も変更していません。")
        }
    }
}
