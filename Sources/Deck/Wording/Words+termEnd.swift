import Domain

extension Words {
    /// What becomes of a subscription when its term ends, in a sentence.
    package func termEnd(_ end: TermEnd) -> String {
        switch end {
        case .renews(let date):
            say(Texts("It is renewed: %1.", "갱신됩니다: %1.", "更新されます: %1。"), day(date))
        case .ends(let date):
            say(
                Texts(
                    "It ends with its term, %1, and cannot be reactivated then.",
                    "약정과 함께 종료되며(%1) 그 후에는 다시 활성화할 수 없습니다.",
                    "契約とともに終了し (%1)、その後は再開できません。"), day(date))
        case .goesOn(let date): consequence(.goesOnExtended(from: date))
        case .mayGoOn(let date): consequence(.mayGoOnExtended(from: date))
        case .unknown(let date):
            say(
                Texts(
                    "What happens at the end (%1) is not known: look at it in Partner Center.",
                    "종료 시(%1) 어떻게 되는지 알 수 없습니다. 파트너 센터에서 확인하세요.",
                    "終了時 (%1) にどうなるかわかりません。パートナー センターで確認してください。"), day(date))
        case .underway(let since):
            say(
                Texts(
                    "Its term ended on %1 and it is still active: it is being renewed or moved on, which takes about a day.",
                    "약정이 %1에 끝났지만 아직 활성 상태입니다. 갱신 또는 전환 처리 중이며 하루 정도 걸립니다.",
                    "契約は %1 に終了しましたが、まだアクティブです。更新または移行の処理中で、1 日ほどかかります。"),
                since.day)
        case .ending(let since):
            say(
                Texts(
                    "Its term ended on %1: it is being ended, which takes about a day.",
                    "약정이 %1에 끝났습니다. 종료 처리 중이며 하루 정도 걸립니다.",
                    "契約は %1 に終了しました。終了の処理中で、1 日ほどかかります。"),
                since.day)
        }
    }

    /// How a subscription was sold, and by which kind of term it goes on.
    package func kind(of subscription: Subscription) -> String {
        let kind = kind(subscription.kind)
        return subscription.isExtendedServiceTerm
            ? kind + " · "
                + say(Texts("extended service term", "연장 서비스 기간", "延長サービス期間")) : kind
    }
}
