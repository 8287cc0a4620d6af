import Canvas
import Domain
import Wording

/// Why a key is off.
enum Off: Equatable, Sendable {
    case refused(Refusal)
    case said(Phrase)
    /// Another run is under way, which reads again at that moment what it waits for.
    case running(Plan, looksAgain: String?)
    /// Names what keeps it off, where that is not the selected row.
    indirect case about(String, Off)
    /// Each reason why it is off for some of what is marked.
    indirect case several([Off])
    /// It works on the pages of these titles.
    case elsewhere([Phrase])
    /// It works once the customer of that name is open, who is under the cursor.
    case opensFirst(String)
    /// The filter of the list is not understood.
    case filter(FilterError)

    /// By what they say: key paths of several protocols may be equal and say different things.
    static func == (one: Off, other: Off) -> Bool {
        switch (one, other) {
        case (.refused(let one), .refused(let other)): one == other
        case (.said(let one), .said(let other)):
            Language.english.words()[keyPath: one] == Language.english.words()[keyPath: other]
        case (.running(let one, let moment), .running(let other, let otherMoment)):
            one.id == other.id && moment == otherMoment
        case (.about(let name, let one), .about(let otherName, let other)):
            name == otherName && one == other
        case (.several(let one), .several(let other)): one == other
        case (.elsewhere(let one), .elsewhere(let other)):
            one.elementsEqual(other) { Off.said($0) == Off.said($1) }
        case (.opensFirst(let one), .opensFirst(let other)): one == other
        case (.filter(let one), .filter(let other)): one == other
        default: false
        }
    }
}

/// An `Off` as an error.
struct OffError: Error, Equatable {
    let off: Off
    init(_ off: Off) { self.off = off }
}

extension State {
    /// The holding a key would act on here.
    var target: Holding? { shown.target(in: self) }

    /// What a key does here: the key that cancels says whether it cancels an order, and the one
    /// that leads to a run whether that is under way.
    func phrase(for binding: Binding) -> Phrase {
        switch binding.command {
        case .open: openingPhrase ?? binding.hint
        case .cancel: target?.isOrder ?? listsOrders ? \.cancelOrderKey : binding.hint
        case .run:
            isRunning ? \.runInProgressKey : showsRun ? \.lastRunKey : binding.hint
        default: binding.hint
        }
    }

    /// What a key does, in the help: with the portal's word where that is another.
    func helpPhrase(for binding: Binding) -> Phrase {
        switch binding.command {
        case .suspend: \.suspendKeyInHelp
        case .reactivate: \.reactivateKeyInHelp
        default: phrase(for: binding)
        }
    }

    private var listsOrders: Bool {
        guard case .customer(let page) = pages.last else { return false }
        return page.tab == .reservations || page.tab == .software
    }

    var offTarget: Off? { target == nil ? offUnknown ?? .said(\.nothingSelected) : nil }

    /// Why the open customer's holdings are not known; nil if they are, and in the embedded
    /// sandbox.
    var offUnknown: Off? {
        place.isService && open != nil && open?.holdings == nil ? .said(\.notReadYet) : nil
    }

    /// Why nothing can be done for the open customer; nil for one the service lists.
    var offMissing: Off? {
        open?.missingSince == nil ? nil : .said(\.customerMissing)
    }

    /// Returns what a command would change about the target, or why it is off.
    func change(_ command: Command) -> Result<Change, OffError> {
        if let off = offMissing ?? offUnknown { return .failure(OffError(off)) }
        guard let target, let holdings = open?.holdings else {
            return .failure(OffError(.said(\.nothingSelected)))
        }
        return change(command, of: target, in: holdings)
    }

    func change(
        _ command: Command, of target: Holding, in holdings: Holdings
    ) -> Result<Change, OffError> {
        if command != .cancel, case .unread = target {
            return .failure(OffError(.refused(place.refusalOfUnread)))
        }
        guard let write = target.write(for: command) else {
            return .failure(
                OffError(.said(target.isOrder ? \.onlyCancelledOrder : \.onlyCancelled)))
        }
        return change(by: write, in: holdings)
    }

    /// Returns what a write would change about the holdings, or why it is off.
    func change(by write: Write, in holdings: Holdings) -> Result<Change, OffError> {
        if let off = write.holding.flatMap({ offAwaited($0, in: holdings) }) {
            return .failure(OffError(off))
        }
        do throws(Refusal) {
            if let holding = write.holding, holdings.status(of: holding) == nil {
                throw .holdingNotFound(holding)
            }
            try place.permit(write, in: holdings)
            return .success(try place.rules.change(by: write, in: holdings, at: now))
        } catch {
            // It cannot be advised to suspend what is suspended.
            if error.cause == .suspendInstead, let holding = write.holding,
                holdings.status(of: holding) == Subscription.Status.suspended.word
            {
                return .failure(OffError(.said(\.suspendedIsEnough)))
            }
            return .failure(OffError(.refused(error)))
        }
    }

    func off(_ command: Command) -> Off? {
        if command.setsSeats { return offSeats(command) }
        if command == .renew { return offRenewal }
        if command == .endAccess { return offEndAccess }
        if actsOnMarks, command.takesMarks { return offBulk(command) }
        if case .failure(let error) = change(command) { return error.off }
        // With marks on the screen it could be taken for what cancels all of them.
        return actsOnMarks && command == .cancel ? .said(\.cancelsOneAtATime) : nil
    }

    /// Why the operator may not remove the relationship, whatever blocks it; nil if it is allowed.
    var offRemoval: Off? {
        place.refusal(of: .removeRelationship).map(Off.refused) ?? offMissing
            ?? (isRemovalPending ? .said(\.removalPending) : nil)
    }

    /// Whether the end of the relationship is accepted and does not show yet.
    private var isRemovalPending: Bool { open?.pending.contains { $0.holding == nil } ?? false }
}

extension State {
    /// Whether `s`, `a`, `w` and `#` are about all that is marked, not about the selected row.
    var actsOnMarks: Bool {
        guard case .customer(let page) = pages.last, page.tab == .subscriptions else {
            return false
        }
        return !drawnMarks.isEmpty
    }

    /// Why something cannot be done to any of several things: each reason once, with the names of
    /// those it is true of.
    func off(ofAll all: [(name: String, off: Off)]) -> Off {
        var groups: [(names: [String], off: Off)] = []
        for one in all {
            if let place = groups.firstIndex(where: { $0.off == one.off }) {
                groups[place].names.append(one.name)
            } else {
                groups.append(([one.name], one.off))
            }
        }
        let offs = groups.map { group in
            let more = group.names.count - Self.mostNamed
            let named = words.list(Array(group.names.prefix(Self.mostNamed)))
            return Off.about(more > 0 ? "\(named) \(words.andMore(more))" : named, group.off)
        }
        return offs.count > 1 ? .several(offs) : offs.first ?? .said(\.nothingSelected)
    }

    /// A message names no more than so many things of which the same is true.
    private static let mostNamed = 4

    /// Why something cannot be done to any of what is marked, by why it cannot to each; nil if it
    /// can to one of them.
    func offMarked(_ off: (Holding, Holdings) -> Off?) -> Off? {
        if let off = place.offReadOnly { return off }
        if let off = offMissing ?? offUnknown ?? offRun { return off }
        guard let holdings = open?.holdings else { return .said(\.nothingSelected) }
        var offs: [(name: String, off: Off)] = []
        for holding in markedHoldings {
            guard let off = off(holding, holdings) else { return nil }
            offs.append((holdings.name(of: holding) ?? holding.id, off))
        }
        return self.off(ofAll: offs)
    }

    /// Why no plan can be run; nil if one can. There is one run at a time: the page of the run, the
    /// key that stops it and the offer to go on with it are about that one.
    var offRun: Off? {
        guard let run, run.isMoving else { return nil }
        return .running(run.plan, looksAgain: run.nextLook?.second(at: now))
    }
}
