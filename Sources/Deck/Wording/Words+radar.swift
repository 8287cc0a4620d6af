import Domain

extension Words {
    /// What a kind of sign is called.
    package func radarKind(_ kind: RadarSignKind) -> String {
        switch kind {
        case .windowCloses: say(Texts("window closes", "취소 기한 임박", "解約期限が迫る"))
        case .renews: say(Texts("renews itself", "자동 갱신 임박", "自動更新が迫る"))
        case .renewsMonthly: say(Texts("renews monthly", "매월 자동 갱신", "毎月の自動更新"))
        case .goesOn: say(Texts("may not end", "종료되지 않을 수 있음", "終了しない可能性"))
        case .endUnknown: say(Texts("end not known", "종료 여부 불명", "終了するか不明"))
        case .suspendedYetBilled: say(Texts("suspended, billed", "중단 후에도 청구", "停止中でも請求"))
        case .clears: say(Texts("clears by itself", "저절로 해소", "自然に解消"))
        case .ready: say(Texts("ready to remove", "제거 가능", "削除可能"))
        case .oneStepAway: say(Texts("one step away", "한 단계 남음", "あと 1 手順"))
        }
    }

    /// What to do about a kind of sign.
    package func radarAdvice(_ kind: RadarSignKind) -> String {
        switch kind {
        case .windowCloses:
            say(
                Texts(
                    "Cancel it before then if it is to end: afterwards it runs, and is billed, to the end of its term.",
                    "종료하려면 그 전에 취소하세요. 이후에는 약정이 끝날 때까지 유지되고 청구됩니다.",
                    "終了させるならそれまでに解約してください。以後は契約終了まで継続し、請求されます。"))
        case .renews, .renewsMonthly:
            say(
                Texts(
                    "If it is to end, switch auto-renew off before then, and have a new commerce subscription cancelled at the end of its term; nothing has to be suspended for that. A savings plan is set in the Azure portal.",
                    "종료하려면 그 전에 자동 갱신을 끄고, 새 상거래 구독은 약정 종료 시 취소되도록 설정하세요. 일시 중단할 필요는 없습니다. 절감 플랜은 Azure Portal에서 설정합니다.",
                    "終了させるならそれまでに自動更新をオフにし、新しいコマースのサブスクリプションは契約終了時に解約されるよう設定してください。一時停止は必要ありません。節約プランは Azure portal で設定します。"
                ))
        case .goesOn:
            say(
                Texts(
                    "Auto-renew off does not end it: it goes on by the month at a higher price. If it is to end, have it cancelled at the end of its term.",
                    "자동 갱신을 꺼도 종료되지 않고 더 높은 월간 가격으로 계속됩니다. 종료하려면 약정 종료 시 취소되도록 설정하세요.",
                    "自動更新をオフにしても終了せず、割高な月額料金で継続します。終了させるなら契約終了時に解約されるよう設定してください。"))
        case .endUnknown:
            say(
                Texts(
                    "What is scheduled for the end of its term is not known here: look at it in Partner Center.",
                    "약정 종료 시 예약된 작업을 알 수 없습니다. 파트너 센터에서 확인하세요.",
                    "契約終了時に予定されている操作が不明です。パートナー センターで確認してください。"))
        case .suspendedYetBilled:
            say(
                Texts(
                    "Suspending does not stop the bill: cancel it if its window is open, or reactivate it if it is needed.",
                    "일시 중단해도 청구는 계속됩니다. 취소 기한 안이면 구독을 취소하고, 필요하면 다시 활성화하세요.",
                    "一時停止しても請求は続きます。期限内なら解約し、必要なら再開してください。"))
        case .clears:
            say(
                Texts(
                    "Nothing to do: it ends with its term, and then no longer holds the relationship.",
                    "할 일이 없습니다. 약정과 함께 끝나며 더 이상 관계 제거를 막지 않습니다.",
                    "何もする必要はありません。契約とともに終了し、関係の削除を妨げなくなります。"))
        case .ready:
            say(
                Texts(
                    "Nothing holds the relationship: it can be removed on the Account page.",
                    "관계 제거를 막는 항목이 없습니다. 계정 페이지에서 제거할 수 있습니다.",
                    "関係の削除を妨げる項目はありません。アカウント ページで削除できます。"))
        case .oneStepAway:
            say(
                Texts(
                    "One thing still holds the relationship: clear it, or let a plan do it{p}.",
                    "한 항목만 관계 제거를 막고 있습니다. 직접 해결하거나 계획을 세우세요{p}.",
                    "1 件だけが関係の削除を妨げています。解消するか、計画を立ててください{p}。"))
        }
    }

    /// A sign in a sentence, without its moment.
    package func sign(_ sign: RadarSign) -> String {
        switch sign.kind {
        case .windowCloses:
            say(
                Texts(
                    "%1: the cancellation window of %2 closes", "%1: %2의 취소 기한이 끝납니다",
                    "%1: %2 の解約期限"), sign.companyName, sign.name)
        case .renews, .renewsMonthly:
            say(
                Texts("%1: %2 renews itself", "%1: %2이(가) 자동으로 갱신됩니다", "%1: %2 の自動更新"),
                sign.companyName, name(of: sign))
        case .goesOn:
            say(
                Texts(
                    "%1: the term of %2 ends, and it may go on at a higher price",
                    "%1: %2의 약정이 끝나지만 더 높은 가격으로 계속될 수 있습니다",
                    "%1: %2 の契約が終了しますが、割高な料金で継続する可能性があります"), sign.companyName, sign.name)
        case .endUnknown:
            say(
                Texts(
                    "%1: the term of %2 ends, and what happens then is not known",
                    "%1: %2의 약정이 끝나지만 그 후 어떻게 되는지 알 수 없습니다",
                    "%1: %2 の契約が終了しますが、その後どうなるか不明です"), sign.companyName, sign.name)
        case .suspendedYetBilled:
            say(
                Texts(
                    "%1: %2 is suspended, and billed until then",
                    "%1: %2은(는) 일시 중단되었지만 그때까지 청구됩니다",
                    "%1: %2 は一時停止中ですがそれまで請求されます"), sign.companyName, sign.name)
        case .clears:
            say(
                Texts(
                    "%1: %2 ends with its term and no longer holds the relationship",
                    "%1: %2의 약정이 끝나 더 이상 관계 제거를 막지 않습니다",
                    "%1: %2 が契約とともに終了し、関係の削除を妨げなくなります"), sign.companyName, sign.name)
        case .ready:
            say(
                Texts(
                    "%1: nothing holds the relationship", "%1: 관계 제거를 막는 항목이 없습니다",
                    "%1: 関係の削除を妨げる項目はありません"), sign.companyName)
        case .oneStepAway:
            say(
                Texts(
                    "%1: only %2 still holds the relationship", "%1: %2만 관계 제거를 막고 있습니다",
                    "%1: %2 だけが関係の削除を妨げています"), sign.companyName, sign.name)
        }
    }

    /// What a sign is about, with the term that begins again where it is renewed.
    package func name(of sign: RadarSign) -> String {
        switch sign.kind {
        case .renews, .renewsMonthly:
            sign.term.isEmpty ? sign.name : "\(sign.name) · \(term(sign.term))"
        case .windowCloses, .goesOn, .endUnknown, .suspendedYetBilled, .clears, .ready,
            .oneStepAway:
            sign.name
        }
    }

    /// What a calendar shows of a sign: one line.
    package func calendarSummary(of sign: RadarSign) -> String { self.sign(sign) }

    /// What a calendar says below it: whom it is about, and what to do.
    package func calendarDescription(of sign: RadarSign) -> String {
        let facts = [
            (self(FactWords.customer), sign.companyName), (self(FactWords.domain), sign.domain),
            (self(FactWords.microsoftID), sign.customer.text),
            (self(RadarWords.holding), sign.holding == nil ? "" : sign.name),
            ("ID", sign.holding?.id ?? ""),
        ]
        let lines = facts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
        return (lines + [Words(language, namesKeys: false).radarAdvice(sign.kind)])
            .joined(separator: "\n")
    }

    /// How long it is until a moment: in hours while it is less than three days away.
    package func timeLeft(until moment: Instant, at now: Instant) -> String {
        let minutes = Int((moment.timeIntervalSince(now) / 60).rounded(.down))
        if minutes < 0 { return self(RadarWords.past) }
        if minutes < 60 { return self(RadarWords.minutes, minutes) }
        if minutes < 72 * 60 { return self(RadarWords.hours, minutes / 60) }
        return self(RadarWords.days, minutes / (24 * 60))
    }
}

extension RadarSignKind {
    /// A mark that tells the kinds apart without colour.
    var mark: String {
        switch self {
        case .windowCloses: "!"
        case .renews: "↻"
        case .renewsMonthly: "↺"
        case .goesOn: "+"
        case .endUnknown: "?"
        case .suspendedYetBilled: "$"
        case .clears: "…"
        case .ready: "✓"
        case .oneStepAway: "→"
        }
    }
}
