import Domain

extension Words {
    /// What a step does, and to what: the verb first, for names can be long.
    package func task(of step: PlanStep) -> String {
        switch step.task {
        case .write(let write): say(verb(of: write), step.name)
        case .ticket: say(Texts("Ticket: %1", "요청: %1", "依頼: %1"), step.name)
        case .wait: say(Texts("Wait for: %1", "대기: %1", "待機: %1"), step.name)
        }
    }

    private func verb(of write: Write) -> Texts {
        switch write {
        case .suspend: Texts("Suspend: %1", "일시 중단: %1", "一時停止: %1")
        case .reactivate, .reactivateAzure: Texts("Reactivate: %1", "다시 활성화: %1", "再開: %1")
        case .cancel(.subscription), .cancel(.azureSubscription):
            Texts("Cancel: %1", "구독 취소: %1", "解約: %1")
        case .cancel(.reservation), .cancel(.software), .cancel(.unread):
            Texts("Cancel: %1", "주문 취소: %1", "取り消し: %1")
        case .setRenewal(let renewal, _) where renewal.scheduledActions?.atTermEnd == .cancel:
            Texts("End with term: %1", "약정 종료 시 취소: %1", "契約終了時に解約: %1")
        case .setRenewal(let renewal, _)
        where !renewal.autoRenewEnabled && renewal.scheduledActions == nil:
            Texts("Stop renewal: %1", "갱신 중지: %1", "更新停止: %1")
        case .setRenewal: Texts("Set renewal: %1", "갱신 설정: %1", "更新設定: %1")
        case .removeDelegatedAccess: Texts("End DAP: %1", "DAP 종료: %1", "DAP 終了: %1")
        case .removeRelationship: Texts("End relationship: %1", "관계 종료: %1", "関係終了: %1")
        case .order: Texts("Order: %1", "주문: %1", "注文: %1")
        case .accept: Texts("Accept: %1", "수락: %1", "承諾: %1")
        }
    }

    /// All a step brings with it; what a removal does is always the same four, and what it leaves.
    package func consequences(of step: PlanStep) -> [String] {
        switch step.write {
        case .removeDelegatedAccess: [consequence(.delegatedAdminPrivilegesEnd)]
        case .removeRelationship:
            RemovalConsequence.allCases.map(consequence)
                + [DialogWords.staysDue, .staysGranted].map { self($0) }
        default: step.consequences.map(consequence)
        }
    }

    /// Until when a step can be taken back, in a word; empty where there is nothing to take back.
    func undo(_ reversal: Reversal?) -> String {
        switch reversal {
        case nil: ""
        case .possible: self(PlanWords.anyTime)
        case .until(let end): day(end)
        case .whileRetained: self(PlanWords.whileKept)
        case .forSomeTime: self(PlanWords.forSomeTime)
        case .unconfirmed: self(PlanWords.unconfirmed)
        case .final: self(PlanWords.never)
        }
    }

    /// Whether a step can be taken back, and until when, in a sentence.
    package func sentence(_ reversal: Reversal) -> String {
        switch reversal {
        case .possible:
            say(Texts("It can be undone at any time.", "언제든지 되돌릴 수 있습니다.", "いつでも元に戻せます。"))
        case .until(let end):
            say(
                Texts("It can be undone until %1.", "%1까지 되돌릴 수 있습니다.", "%1 まで元に戻せます。"), day(end))
        case .whileRetained:
            say(
                Texts(
                    "It can be undone as long as the data is kept; Partner Center has the date.",
                    "데이터가 보존되는 동안 되돌릴 수 있습니다. 날짜는 파트너 센터에서 확인하세요.",
                    "データが保持されている間は元に戻せます。日付はパートナー センターで確認してください。"))
        case .forSomeTime:
            say(
                Texts(
                    "It can be undone for some time.", "일정 기간 되돌릴 수 있습니다.",
                    "一定期間は元に戻せます。"))
        case .unconfirmed: consequence(.reversibilityUnconfirmed)
        case .final: consequence(.irreversible)
        }
    }

    /// Which edition of Microsoft's article is gone by.
    func edition(_ edition: Rules.Edition) -> String {
        switch edition {
        case .y2020: say(Texts("the rules of 2020", "2020년 규칙", "2020 年の規則"))
        case .current: say(Texts("today's rules", "현행 규칙", "現行の規則"))
        }
    }

    /// Who does a ticket.
    func desk(_ desk: TicketRecipient) -> String {
        switch desk {
        case .azurePortal: say(Texts("Azure portal", "Azure Portal", "Azure portal"))
        case .support: say(Texts("Microsoft support", "Microsoft 지원", "Microsoft サポート"))
        case .partnerCenter: say(Texts("Partner Center", "파트너 센터", "パートナー センター"))
        }
    }
}
