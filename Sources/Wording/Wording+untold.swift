import Domain

/// What is said of what was not told.
extension Wording {
    /// What something held is called. What only stands for something that no file tells has no name
    /// of its own.
    package func name(of holding: Holding?, called name: String) -> String {
        guard case .unread(let id)? = holding, name == id.text else { return name }
        return switch id {
        case UnreadHolding.untoldSubscriptions.id: subscriptionsIfAny
        case UnreadHolding.untoldPurchases.id: purchasesIfAny
        default: name
        }
    }

    /// The same of something that blocks a removal.
    package func name(of blocker: Blocker) -> String {
        name(of: blocker.holding, called: blocker.name)
    }

    /// The same of something that was not understood.
    package func name(of unread: UnreadHolding) -> String {
        name(of: .unread(unread.id), called: unread.name)
    }

    /// The same of something that a customer holds; its id if the customer does not.
    package func name(of holding: Holding, in holdings: Holdings) -> String {
        name(of: holding, called: holdings.name(of: holding) ?? holding.ownID ?? "")
    }

    /// The same with the end of its id where the customer holds something else of the same name.
    package func distinctName(of blocker: Blocker, in holdings: Holdings?) -> String {
        let name = name(of: blocker)
        return holdings?.shortID(of: blocker.holding).map { name + " " + $0 } ?? name
    }

    /// What is said of a customer of whom nothing is known but that it is one, with its sign.
    package func unreadMark(of row: CustomerRow) -> String {
        row.isOfFiles ? statusUnknown : "– " + notReadYetMark
    }

    /// A consequence of a removal for a customer: delegated admin privileges end only if there are
    /// any.
    func consequence(_ consequence: RemovalConsequence, for customer: Customer) -> String {
        consequence == .delegatedAdminPrivilegesEnd && customer.allowsDelegatedAccess == nil
            ? removalDelegatedAdminPrivilegesUnknown : self.consequence(consequence)
    }
}
