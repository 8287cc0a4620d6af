extension English: WriteWording {
    package var suspendKey: String { "suspend" }
    package var suspendKeyInHelp: String { "suspend" }
    package var reactivateKey: String { "reactivate" }
    package var reactivateKeyInHelp: String { "reactivate" }
    package var cancelSubscriptionKey: String { "cancel it" }
    package var cancelOrderKey: String { "cancel order" }
    package var orderKey: String { "order" }
    package var suspendTitle: String { "Suspend this subscription?" }
    package var reactivateTitle: String { "Reactivate this subscription?" }
    package var cancelSubscriptionTitle: String { "Cancel this subscription?" }
    package var cancelOrderTitle: String { "Cancel this order?" }
    package var orderTitle: String { "Place this order?" }
    package var acceptTitle: String { "[sandbox] Simulate the customer's acceptance?" }
    package var orderKeys: String { "+ - digits quantity · y order · n, Esc no" }
    package var orderQuantity: String { "Quantity" }
    package var suspendHelp: String { "Suspend a subscription." }
    package var reactivateHelp: String { "Reactivate a suspended subscription." }
    package var cancelHelp: String {
        "Cancel a subscription, Azure subscription, reservation or software purchase."
    }
    package var orderHelp: String { "Order an offer for a customer." }
    package var quantityArgument: String { "Quantity, 1 to 10000." }
    package func questionSuspend(_ name: String, of customer: String) -> String {
        "Suspend \(name) of \(customer)?"
    }
    package func questionReactivate(_ name: String, of customer: String) -> String {
        "Reactivate \(name) of \(customer)?"
    }
    package func questionCancelSubscription(_ name: String, of customer: String) -> String {
        "Cancel \(name) of \(customer)?"
    }
    package func questionCancelOrder(_ name: String, of customer: String) -> String {
        "Cancel the order of \(name) for \(customer)?"
    }
    package func questionOrder(_ offer: String, for customer: String) -> String {
        "Order \(offer) for \(customer)?"
    }
    package func questionRemove(_ word: String, customer: String) -> String {
        "Type \(word) to remove the relationship with \(customer):"
    }
    package func questionAccept(_ customer: String) -> String {
        "Simulate the acceptance of \(customer)?"
    }
    package func suspended(_ name: String) -> String { "Suspended: \(name)" }
    package func reactivated(_ name: String) -> String { "Reactivated: \(name)" }
    package func cancelledSubscription(_ name: String) -> String { "Cancelled: \(name)" }
    package func cancelledOrder(_ name: String) -> String { "Order cancelled: \(name)" }
    package func setToEndAtRenewal(_ name: String) -> String {
        "Set to end at its renewal; until then it still blocks removal: \(name)"
    }
    package func ordered(_ customer: String) -> String { "Ordered for \(customer.ended)" }
    package func relationshipRemovedByKey(_ customer: String) -> String {
        "The relationship with \(customer) has been removed. \(keys[.request]) requests a new one."
    }
    package func relationshipRemovedByCommand(_ customer: String) -> String {
        "The relationship with \(customer) has been removed. `partnerdeck request` requests a new one."
    }
    package func relationshipAccepted(_ customer: String) -> String {
        "\(customer) has accepted and is back on the list."
    }
    package func writeSuspend(_ name: String) -> String { "suspend \(name)" }
    package func writeReactivate(_ name: String) -> String { "reactivate \(name)" }
    package func writeCancel(_ name: String) -> String { "cancel \(name)" }
    package func writeCancelOrder(_ name: String) -> String { "cancel the order of \(name)" }
    package func writeReactivateAzure(_ name: String) -> String {
        "reactivate the Azure subscription \(name)"
    }
    package func writeCancelAtTermEnd(_ name: String) -> String {
        "cancel at the end of its term: \(name)"
    }
    package func writeSetRenewal(_ name: String, change: String) -> String {
        "\(change): \(name)"
    }
    package func writeRemoveDelegatedAccess(_ customer: String) -> String {
        "remove delegated admin privileges (DAP) for \(customer)"
    }
    package func writeRemoveRelationship(_ customer: String) -> String {
        "remove the reseller relationship with \(customer)"
    }
    package func writeOrder(_ offer: String, quantity: Int) -> String {
        "order \(offer) × \(quantity.grouped)"
    }
    package func writeAccept(_ customer: String) -> String { "[sandbox] acceptance: \(customer)" }
    package func writeAcceptWithPrivileges(_ customer: String) -> String {
        "[sandbox] acceptance with DAP: \(customer)"
    }
    package func taskSuspend(_ name: String) -> String { "Suspend: \(name)" }
    package func taskReactivate(_ name: String) -> String { "Reactivate: \(name)" }
    package func taskCancel(_ name: String) -> String { "Cancel: \(name)" }
    package func taskCancelOrder(_ name: String) -> String { "Cancel: \(name)" }
    package func taskEndWithTerm(_ name: String) -> String { "End with term: \(name)" }
    package func taskEndDelegatedAccess(_ customer: String) -> String { "End DAP: \(customer)" }
    package func taskEndRelationship(_ customer: String) -> String {
        "End relationship: \(customer)"
    }
    package func taskOrder(_ offer: String) -> String { "Order: \(offer)" }
    package func taskAccept(_ customer: String) -> String { "Accept: \(customer)" }
    package func canBeUndone(_ counted: String) -> String { "\(counted) that can be undone" }
    package func suspensions(_ count: Int) -> String { "\(counted(count, "suspension"))" }
    package func reactivations(_ count: Int) -> String { "\(counted(count, "reactivation"))" }
    package func cancellations(_ count: Int) -> String { counted(count, "cancellation") }
    package func orderCancellations(_ count: Int) -> String {
        counted(count, "order cancellation")
    }
    package func finalCancellations(_ count: Int) -> String {
        "\(counted(count, "cancellation")): CANNOT BE UNDONE"
    }
    package func finalOrderCancellations(_ count: Int) -> String {
        "\(counted(count, "order cancellation")): CANNOT BE UNDONE"
    }
    package func renewalChanges(_ count: Int) -> String { "\(counted(count, "renewal change"))" }
    package func delegatedAccessEnds(_ count: Int) -> String {
        "delegated admin privileges of \(counted(count, "customer")) end: CANNOT BE UNDONE"
    }
    package func relationshipsEnd(_ count: Int) -> String {
        count == 1
            ? "1 reseller relationship ENDS: CANNOT BE UNDONE"
            : "\(count.grouped) reseller relationships END: CANNOT BE UNDONE"
    }
    package var givenBackCancelAtTermEnd: String { "cancel at end of term" }
    package var givenBackAutoRenewOn: String { "auto-renew on" }
    package var givenBackAutoRenewOff: String { "auto-renew off" }
    package func scheduledQuantity(_ quantity: String) -> String { "quantity \(quantity)" }
    package func scheduledUnknown(_ types: String) -> String {
        types.isEmpty
            ? "something partnerdeck does not know"
            : "something partnerdeck does not know (\(types))"
    }
    package func givenBackScheduled(_ change: String) -> String {
        "scheduled change restored (\(change))"
    }
}
