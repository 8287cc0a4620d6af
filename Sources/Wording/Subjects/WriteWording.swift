/// Everything that is said of a write: its keys, its dialog, its command, and how it is listed.
package protocol WriteWording {
    // Keys that write; in the help some have the word that the portal has for it.

    var suspendKey: String { get }
    /// The same in the help, with the word the portal has for it.
    var suspendKeyInHelp: String { get }
    var reactivateKey: String { get }
    /// The same in the help, with the word the portal has for it.
    var reactivateKeyInHelp: String { get }
    var cancelSubscriptionKey: String { get }
    var cancelOrderKey: String { get }
    var orderKey: String { get }

    // The dialog that asks whether a write is meant.

    var suspendTitle: String { get }
    var reactivateTitle: String { get }
    var cancelSubscriptionTitle: String { get }
    var cancelOrderTitle: String { get }
    var orderTitle: String { get }
    var acceptTitle: String { get }
    var orderKeys: String { get }
    var orderQuantity: String { get }

    // Commands that write, and what they ask before.

    var suspendHelp: String { get }
    var reactivateHelp: String { get }
    var cancelHelp: String { get }
    var orderHelp: String { get }
    var quantityArgument: String { get }
    func questionSuspend(_ name: String, of customer: String) -> String
    func questionReactivate(_ name: String, of customer: String) -> String
    func questionCancelSubscription(_ name: String, of customer: String) -> String
    func questionCancelOrder(_ name: String, of customer: String) -> String
    func questionOrder(_ offer: String, for customer: String) -> String
    /// `word` is the domain, or the Microsoft ID where there is none.
    func questionRemove(_ word: String, customer: String) -> String
    func questionAccept(_ customer: String) -> String

    // What is told once a write is done.

    func suspended(_ name: String) -> String
    func reactivated(_ name: String) -> String
    func cancelledSubscription(_ name: String) -> String
    func cancelledOrder(_ name: String) -> String
    func setToEndAtRenewal(_ name: String) -> String
    /// `customer` is for whom it was.
    func ordered(_ customer: String) -> String
    /// That the relationship was removed, and which key requests a new one.
    func relationshipRemovedByKey(_ customer: String) -> String
    /// The same, with the command that requests one.
    func relationshipRemovedByCommand(_ customer: String) -> String
    func relationshipAccepted(_ customer: String) -> String

    // Writes with the `name` of the target, as the journal lists them.

    func writeSuspend(_ name: String) -> String
    func writeReactivate(_ name: String) -> String
    func writeCancel(_ name: String) -> String
    func writeCancelOrder(_ name: String) -> String
    func writeReactivateAzure(_ name: String) -> String
    func writeCancelAtTermEnd(_ name: String) -> String
    /// `change` is what auto-renew is set to, such as `givenBackAutoRenewOn`, and the scheduled
    /// change, if there is one.
    func writeSetRenewal(_ name: String, change: String) -> String
    func writeRemoveDelegatedAccess(_ customer: String) -> String
    func writeRemoveRelationship(_ customer: String) -> String
    func writeOrder(_ offer: String, quantity: Int) -> String
    func writeAccept(_ customer: String) -> String
    func writeAcceptWithPrivileges(_ customer: String) -> String

    // The same as steps of a plan.

    func taskSuspend(_ name: String) -> String
    func taskReactivate(_ name: String) -> String
    func taskCancel(_ name: String) -> String
    func taskCancelOrder(_ name: String) -> String
    func taskEndWithTerm(_ name: String) -> String
    func taskEndDelegatedAccess(_ customer: String) -> String
    func taskEndRelationship(_ customer: String) -> String
    func taskOrder(_ offer: String) -> String
    func taskAccept(_ customer: String) -> String

    // How many of them a plan has.

    /// That so many of something, such as `cancellations`, can be undone.
    func canBeUndone(_ counted: String) -> String
    func suspensions(_ count: Int) -> String
    func reactivations(_ count: Int) -> String
    func cancellations(_ count: Int) -> String
    func orderCancellations(_ count: Int) -> String
    func finalCancellations(_ count: Int) -> String
    func finalOrderCancellations(_ count: Int) -> String
    func renewalChanges(_ count: Int) -> String
    func delegatedAccessEnds(_ count: Int) -> String
    func relationshipsEnd(_ count: Int) -> String

    // What an undo gives back to the renewal of a subscription.

    var givenBackCancelAtTermEnd: String { get }
    var givenBackAutoRenewOn: String { get }
    var givenBackAutoRenewOff: String { get }
    /// What is scheduled for the end of a term has words of the service that nobody knows; empty
    /// where it can't be read.
    func scheduledUnknown(_ types: String) -> String
    func givenBackScheduled(_ change: String) -> String
    /// A scheduled change of the quantity.
    func scheduledQuantity(_ quantity: String) -> String
}
