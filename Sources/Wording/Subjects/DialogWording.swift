/// Titles, texts and keys of the dialogs.
package protocol DialogWording {
    /// `service` is the name of what refused.
    func refusedTitle(by service: String) -> String
    var nothingDoneTitle: String { get }
    /// Of what the service accepted and does not show yet.
    var acceptedTitle: String { get }
    /// Of what was sent, and was not answered so that it could be understood.
    var outcomeUnknownTitle: String { get }
    var effectsHeading: String { get }
    /// In the frame of a dialog about what cannot be undone.
    var cannotBeUndone: String { get }
    var removalEffectsHeading: String { get }
    var invoicesStayDue: String { get }
    var accessStaysGranted: String { get }
    func readToEndKeys(_ lines: Int) -> String
    func typeDomain(_ domain: String) -> String
    func typeMicrosoftID(_ id: String) -> String
    var yesNoKeys: String { get }
    var removalKeys: String { get }
    var closeKeys: String { get }
    var relationshipRemovedTitle: String { get }
    var howToRequestAgain: String { get }
    var messageTitle: String { get }
    var acceptanceWithPrivileges: String { get }
    var acceptanceWithoutPrivileges: String { get }
    var acceptanceInProduction: String { get }
    var changedSinceAsked: String { get }
    var copyIDsKeys: String { get }
    var certificateKeys: String { get }
    var whatToDoHeading: String { get }
    var statusChoiceHeading: String { get }
    /// Of what was said over the footer.
    var messagesTitle: String { get }
    var noMessages: String { get }
    func messagesDropped(_ count: Int) -> String
    /// Of what can be copied of a row.
    var copyTitle: String { get }
    /// The columns that show, and all columns of the list.
    var shownRowLabel: String { get }
    var wholeRowLabel: String { get }

    // What guards against a mistake: lookalikes, what is held back, read-only.

    /// `id` is the end of the Microsoft ID; `resemblance` is one of the phrases below.
    func mistakenFor(_ customer: String, domain: String, id: String, resemblance: String) -> String
    /// `items` are other holdings by name, ID and status, `target` is what they resemble.
    func alsoHeld(_ items: String, target: String, resemblance: String) -> String
    /// The same of those with the very name of the target.
    func alsoHeldOfThatName(_ items: String) -> String
    var lookalikesNotRead: String { get }
    /// `act` is what is sent: one write with its target and whose it is, or how many of which.
    func held(_ seconds: Int, act: String) -> String
    var heldTakenBack: String { get }
    /// Why other keys are off meanwhile.
    var heldFirst: String { get }
    func heldTargetChanged(_ name: String) -> String
    func heldCustomerGone(_ customer: String) -> String
    /// `reason` is a sentence.
    func heldNotSent(_ reason: String) -> String
    var readOnlyByProfile: String { get }
    var readOnlyByOption: String { get }
    var readOnlyByStore: String { get }
    var readOnlyOn: String { get }
    var readOnlyOff: String { get }
    var unlockTitle: String { get }
    var unlockText: String { get }
    var unlockKeys: String { get }

    // In what two names differ only.

    var resemblanceSameName: String { get }
    var resemblanceLetter: String { get }
    var resemblanceSwapped: String { get }
    var resemblanceWordOrder: String { get }
    var resemblanceLegalForm: String { get }
    var resemblanceDomain: String { get }
    var resemblanceLetterCase: String { get }
    var resemblanceLetterWidth: String { get }
    var resemblanceScript: String { get }

    // The request for a relationship, its removal, and what can be seen of it afterwards.

    var emailDelegatedAccess: String { get }
    var emailNoPrivileges: String { get }
    /// Stands where no name of the partner is known.
    var emailCompanyName: String { get }
    /// The whole text; `partner` is the operator's company, `privileges` one of the sentences
    /// above.
    func requestEmail(_ partner: String, link: String, privileges: String) -> String
    var removalCustomerLeavesList: String { get }
    var removalPartnerLeavesSupportContacts: String { get }
    var removalDelegatedAdminPrivilegesEnd: String { get }
    /// The same where it is not known whether there are any.
    var removalDelegatedAdminPrivilegesUnknown: String { get }
    var removalFuturePurchasesPrevented: String { get }
    func warningNewCommerceSuspended(_ count: Int) -> String
    func warningLeftSuspended(_ count: Int) -> String
}
