import Canvas
import Domain
import Wording

/// A holding as a list has it.
package struct HoldingRow: Sendable {
    let holding: Holding
    let name: String
    /// What was bought, where the customer has another name for it.
    let offer: Term
    let kind: Term
    let status: Term
    let statusRole: Role
    /// Seats or pieces; nil for what has none.
    let quantity: Int?
    /// The end of the term or of the reservation.
    let end: Instant?
    /// Until when it can be cancelled.
    let window: CancellationWindow
    /// What happens at the end of the term.
    let atTermEnd: Term
    let orderID: String
    /// The name as a table shows it where that is another.
    var shownName: String?
    /// Whether a subscription renews by itself; nil for a kind that has no renewal, and for
    /// anything else.
    var renews: Bool?
    /// Whether it stands under another: an add-on, or an Azure subscription.
    var isChild = false
    /// Whether it blocks the removal.
    var isBlocker = false
    /// Whether a change of it is accepted and does not show yet.
    var isPending = false

    /// A value as a table shows it, and the word for it in JSON.
    struct Term {
        let word: String
        let shown: String

        init(_ word: String, shown: String) {
            self.word = word
            self.shown = shown
        }

        /// The same in every language.
        init(_ text: String) { self.init(text, shown: text) }

        static let none = Term("")
    }
}

extension Holdings {
    /// Returns holdings as a list has them, in that order. `blocking` are those that block a
    /// removal.
    package func rows(
        of listed: [Holding], blocking: Set<Holding>, pending: Set<Holding> = [], by rules: Rules,
        at now: Instant, in words: Words
    ) -> [HoldingRow] {
        listed.compactMap { holding in
            var row = row(of: holding, by: rules, at: now, in: words)
            row?.isBlocker = blocking.contains(holding)
            row?.isPending = pending.contains(holding)
            return row
        }
    }

    /// Nil if the customer has no such holding.
    private func row(
        of holding: Holding, by rules: Rules, at now: Instant, in words: Words
    ) -> HoldingRow? {
        let label = HoldingRow.Term(holding.kind, shown: words.kind(of: holding, in: self))
        switch holding {
        case .subscription(let id):
            guard let one = subscription(id) else { return nil }
            let end = one.isKindTold ? rules.termEnd(of: one.term, at: now) : nil
            return HoldingRow(
                holding: holding, name: one.name,
                offer: HoldingRow.Term(one.offerName == one.name ? "" : one.offerName),
                kind: HoldingRow.Term(one.kindWord, shown: words.soldAs(one)),
                status: HoldingRow.Term(one.status.word, shown: words.status(one.status)),
                statusRole: one.status.role, quantity: one.quantity, end: one.commitmentEndDate,
                window: rules.cancellationWindow(of: one),
                atTermEnd: end.map { .init($0.word, shown: words.termEnd($0)) } ?? .none,
                orderID: one.orderID.text,
                renews: one.kind.renewsItself && one.isKindTold ? one.autoRenewEnabled : nil,
                isChild: one.parentID != nil)
        case .azureSubscription(let id):
            guard let one = azureSubscription(id) else { return nil }
            return HoldingRow(
                holding: holding, name: one.friendlyName, offer: .none, kind: label,
                status: HoldingRow.Term(one.status.word, shown: words.status(one.status)),
                statusRole: one.isLive ? .good : .muted, quantity: nil, end: nil,
                window: .never, atTermEnd: .none, orderID: "", isChild: true)
        case .reservation(let id):
            guard let one = reservation(id) else { return nil }
            return HoldingRow(
                holding: holding, name: one.displayName,
                offer: HoldingRow.Term(
                    one.reservationType, shown: words.reservationType(one.reservationType)),
                kind: label,
                status: HoldingRow.Term(one.status.word, shown: words.status(one.status)),
                statusRole: one.status.isOpen ? .good : .muted,
                quantity: one.quantity, end: one.expiryDate, window: .never, atTermEnd: .none,
                orderID: one.orderID.text)
        case .software(let id):
            guard let one = softwarePurchase(id) else { return nil }
            return HoldingRow(
                holding: holding, name: one.productName, offer: .none, kind: label,
                status: HoldingRow.Term(one.status.word, shown: words.status(one.status)),
                statusRole: one.status.isOpen ? .good : .muted,
                quantity: one.quantity, end: nil,
                window: rules.window(of: one)?.ifTold.map(CancellationWindow.until) ?? .never,
                atTermEnd: .none, orderID: one.orderID.text)
        case .unread(let id):
            guard let one = unread.first(where: { $0.id == id }) else { return nil }
            return HoldingRow(
                holding: holding, name: Language.ofPrograms.name(of: one), offer: .none,
                kind: label,
                status: HoldingRow.Term(untoldStatus, shown: words.status(one.cause)),
                statusRole: .warning, quantity: nil, end: nil, window: .never, atTermEnd: .none,
                orderID: "", shownName: words.name(of: one))
        case .adminRelationship(let id):
            guard let one = adminRelationship(id) else { return nil }
            return HoldingRow(
                holding: holding, name: one.name, offer: .none, kind: label,
                status: HoldingRow.Term(one.status.word, shown: words.status(one.status)),
                statusRole: one.status.role, quantity: nil, end: one.knownEnd, window: .never,
                atTermEnd: .none, orderID: "")
        }
    }
}

extension ListColumns {
    /// What a customer holds.
    package var holdings: [ListColumn<HoldingRow>] {
        let (words, fixed) = (words, fixed)
        return [
            ListColumn("name", words.nameColumn) {
                .sign(
                    $0.isChild ? ListCell.branch : "", $0.shownName ?? $0.name, value: $0.name,
                    .text)
            },
            ListColumn("offer", words.offerLabel, expendability: 4) {
                .text($0.offer.word, shown: $0.offer.shown, .muted)
            },
            ListColumn("kind", words.kindLabel, expendability: 5) {
                .text($0.kind.word, shown: $0.kind.shown, .muted)
            },
            ListColumn(
                "quantity", words.quantityLabel, alignment: .trailing, expendability: 2
            ) { $0.quantity == nil ? .text("") : .number($0.quantity) },
            ListColumn("status", words.statusLabel, isWhole: true) {
                .text($0.status.word, shown: $0.status.shown, $0.statusRole)
            },
            ListColumn(
                "ends", or: ["term-end", "date"], words.termEndLabel, expendability: 1,
                isWhole: true
            ) { row in
                // `9999-…` is how the service writes "no end" (reference, 2.4).
                let isEndless = row.end?.day.hasPrefix("9999") == true
                return .moment(
                    isEndless ? nil : row.end, shown: row.end.map(words.day) ?? "", .muted)
            },
            ListColumn(
                "cancellable-until", or: ["cancel-until", "canceluntil"], words.cancelUntilLabel,
                expendability: 1, isWhole: true, cell: cancelUntil),
            ListColumn(
                "auto-renew", or: ["autorenew"], words.autoRenewLabel, expendability: 4,
                isWhole: true
            ) { row in
                row.renews.map {
                    .flag($0, shown: $0 ? words.on : words.off, .muted, rank: $0 ? 1 : 0)
                }
                    ?? .text("")
            },
            ListColumn(
                "at-term-end", inJSON: "atEnd", words.atTermEndLabel, expendability: 6,
                isUsual: false
            ) {
                .text($0.atTermEnd.word, shown: $0.atTermEnd.shown, .muted)
            },
            ListColumn("remark", words.remarkColumn, expendability: 3, isWhole: true) {
                if $0.isPending {
                    return .sign("… ", words.changePending, value: fixed.changePending, .warning)
                }
                return .sign(
                    "! ", $0.isBlocker ? words.blockerMark : "", value: fixed.blockerMark, .warning)
            },
            ListColumn("id", words.holdingIDLabel, expendability: 7, isWhole: true) {
                .text($0.holding.ownID ?? "", shown: $0.holding.ownID ?? "–", .muted)
            },
            ListColumn(
                "order-id", or: ["number"], words.orderIDLabel, isUsual: false, isWhole: true
            ) {
                .text($0.orderID, .muted)
            },
        ]
    }

    /// The moment until which a subscription can be cancelled, or a word for it.
    private var cancelUntil: @Sendable (HoldingRow) -> ListCell {
        let (words, fixed, now) = (words, fixed, now)
        return { row in
            let window = row.window
            if window == .never { return .text("") }
            if window == .always { return .text(fixed.atAnyTime, shown: words.atAnyTime, .muted) }
            guard let end = window.end?.ifTold else { return .text("", shown: "–", .muted) }
            return .moment(end, shown: end < now ? words.windowClosed : end.minute + " UTC", .muted)
        }
    }
}

/// A step of a plan as a list has it.
package struct PlanStepRow: Sendable {
    /// The part of the plan that it belongs to.
    package let part: CustomerPlan
    package let step: PlanStep
    /// What is known of it, in words; empty for a step that is only planned.
    package let state: String
    /// How far it has come; nil for a step that is only planned.
    package let progress: StepState?
    package let role: Role
    /// The number of the step after which it can't be undone; nil if none takes that away.
    package let removal: PlanStep.ID?

    package var customer: Customer { part.customer }

    package init(
        _ step: PlanStep, of part: CustomerPlan, state: String, progress: StepState?,
        role: Role = .text, removal: PlanStep.ID? = nil
    ) {
        self.removal = removal
        self.part = part
        self.step = step
        self.state = state
        self.progress = progress
        self.role = role
    }
}

extension ListColumns {
    /// The steps of a plan, or of its run.
    package var steps: [ListColumn<PlanStepRow>] {
        let (words, fixed, now) = (words, fixed, now)
        return [
            ListColumn("customer", words.customerLabel) { .text($0.customer.companyName) },
            ListColumn("domain", words.domainLabel, expendability: 5) {
                .text($0.customer.domain, .muted)
            },
            ListColumn(
                "step", or: ["number"], words.stepLabel, alignment: .trailing
            ) {
                .number($0.step.id, .muted)
            },
            ListColumn("what", or: ["operation"], words.whatLabel) {
                .text(fixed.task(of: $0.step), shown: words.task(of: $0.step, for: $0.part))
            },
            ListColumn("state", or: ["status"], words.stateLabel) {
                .text($0.progress?.word ?? "planned", shown: $0.state, $0.role)
            },
            ListColumn("why", words.whyHeading, isUsual: false) {
                let refusal = $0.progress?.refusal
                return .text(
                    refusal.map(fixed.refusal) ?? "", shown: refusal.map(words.refusal) ?? "")
            },
            ListColumn("effects", words.effectsHeading, expendability: 4, isUsual: false) {
                .text(
                    fixed.paragraph(
                        fixed.consequences(of: $0.step, for: $0.part)
                            + fixed.choice(of: $0.step, at: now)),
                    shown: words.paragraph(
                        words.consequences(of: $0.step, for: $0.part)
                            + words.choice(of: $0.step, at: now)), .muted)
            },
            ListColumn("undo", words.undoUntilLabel, expendability: 3) {
                .text(
                    fixed.undoInFiles($0.step.reversal, before: $0.removal),
                    shown: words.undo($0.step.reversal, before: $0.removal),
                    $0.removal == nil || $0.step.reversal == .unconfirmed
                        ? $0.step.reversal?.role ?? .muted : .muted)
            },
            ListColumn("deadline", words.deadlineLabel, expendability: 2, isWhole: true) {
                let date = $0.step.deadline ?? $0.step.refundableUntil(at: now)
                return .moment(date, shown: date?.day ?? "")
            },
            ListColumn("id", words.holdingIDLabel, expendability: 6, isWhole: true) {
                .text($0.step.holding?.ownID ?? "", .muted)
            },
            ListColumn("customer-id", words.microsoftIDLabel, isUsual: false, isWhole: true) {
                .text($0.customer.id.text, .muted)
            },
        ]
    }
}
