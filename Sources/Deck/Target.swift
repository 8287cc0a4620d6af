import Domain
import Wording

extension State {
    /// The holding a key would act on here.
    var target: Holding? {
        switch pages.last {
        case .customer(let page):
            listed(on: page.tab, of: page).element(at: page.cursor.index)
        case .holding(let page): page.holding
        case .blockers(let page):
            listedBlockers(page).element(at: page.cursor.index)?.holding
        case nil, .offers, .request, .activity, .plan, .run, .journal, .radar: nil
        }
    }

    /// What a key does here: the key that cancels says whether it cancels an order.
    func phrase(for binding: Binding) -> Phrase {
        guard binding.command == .cancel, target?.isOrder ?? listsOrders else {
            return binding.hint
        }
        return \.cancelOrderKey
    }

    private var listsOrders: Bool {
        guard case .customer(let page) = pages.last else { return false }
        return page.tab == .reservations || page.tab == .software
    }

    var offTarget: Off? { target == nil ? offUnknown ?? .said(\.nothingSelected) : nil }

    /// Why nothing can be said of what the open customer holds; nil if it is known, or about to be.
    var offUnknown: Off? {
        place.isService && open != nil && open?.holdings == nil ? .said(\.notReadYet) : nil
    }

    /// Why nothing is asked for the open customer; nil for one the service lists.
    var offMissing: Off? {
        open?.missingSince == nil ? nil : .said(\.customerMissing)
    }

    /// What a command would make of the target, or why it is off.
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
            return .failure(OffError(.refused(.statusUnrecognized(untoldStatus))))
        }
        guard let write = target.write(for: command) else {
            return .failure(OffError(.said(\.onlyCancelled)))
        }
        return change(by: write, in: holdings)
    }

    /// What a write would make of the holdings, or why it is off.
    func change(by write: Write, in holdings: Holdings) -> Result<Change, OffError> {
        do throws(Refusal) {
            if let holding = write.holding, holdings.status(of: holding) == nil {
                throw .holdingNotFound(holding)
            }
            try place.permit(write, in: holdings)
            return .success(try place.rules.change(by: write, in: holdings, at: now))
        } catch {
            return .failure(OffError(.refused(error)))
        }
    }

    func off(_ command: Command) -> Off? {
        if actsOnMarks, command == .suspend || command == .reactivate { return offBulk(command) }
        if case .failure(let error) = change(command) { return error.off }
        return nil
    }

    var offOrder: Off? {
        place.refusal(of: .anyOrder).map(Off.refused) ?? offMissing ?? offUnknown
    }

    /// What buying the selected offer would bring, or why it is off.
    var purchase: Result<[Consequence], OffError> {
        if let offOrder { return .failure(OffError(offOrder)) }
        guard let offer = selectedOffer, let holdings = open?.holdings else {
            return .failure(OffError(.said(\.nothingSelected)))
        }
        do throws(Refusal) {
            return .success(
                try place.rules.purchase(of: offer, quantity: 1, in: holdings))
        } catch {
            return .failure(OffError(.refused(error)))
        }
    }

    var offRequest: Off? {
        place.rules.refusal(ofRequestBy: place.identity).map(Off.refused)
    }

    /// Nil if the operator may remove the relationship once nothing blocks.
    var offRemoval: Off? {
        place.refusal(of: .removeRelationship).map(Off.refused) ?? offMissing
            ?? (isRemovalPending ? .said(\.removalPending) : nil)
    }

    /// Whether the end of the relationship is accepted and does not show yet.
    private var isRemovalPending: Bool { open?.pending.contains { $0.holding == nil } ?? false }
}

/// Carries an `Off` where an error is asked for.
struct OffError: Error, Equatable {
    let off: Off
    init(_ off: Off) { self.off = off }
}
