extension English: DialogWording {
    package func refusedTitle(by service: String) -> String { "Not done by \(service)" }
    package var nothingDoneTitle: String { "Nothing was done" }
    package var acceptedTitle: String { "Accepted, not shown yet" }
    package var outcomeUnknownTitle: String { "Outcome unknown" }
    package var cannotBeUndone: String { "cannot be undone" }
    package var effectsHeading: String { "Effects" }
    package var removalEffectsHeading: String { "Effects of removal" }
    package var invoicesStayDue: String { "Invoices and new commerce terms remain due." }
    package var accessStaysGranted: String {
        "GDAP and Azure role assignments do not end with the relationship; end them separately."
    }
    package func readToEndKeys(_ lines: Int) -> String {
        "↓ read to the end (\(counted(lines, "more line"))), then y · n, Esc no"
    }
    package func typeDomain(_ domain: String) -> String {
        "Type the customer's domain to confirm: \(domain)"
    }
    package func typeMicrosoftID(_ id: String) -> String {
        "The customer has no known domain. Type its Microsoft ID to confirm: \(id)"
    }
    package var yesNoKeys: String { "y yes · n, Esc no" }
    package var removalKeys: String { "Enter removes once it matches · Esc no" }
    package var closeKeys: String { "Enter, Esc close" }
    package var relationshipRemovedTitle: String { "Reseller relationship removed" }
    package var howToRequestAgain: String {
        "To request a new relationship, press \(keys[.request]) in the customer list."
    }
    package var messageTitle: String { "Please note" }
    package var acceptanceWithPrivileges: String {
        "It grants delegated admin privileges again here; Microsoft has granted none since October 2023."
    }
    package var acceptanceWithoutPrivileges: String { "It grants no delegated admin privileges." }
    package var acceptanceInProduction: String {
        "In production the customer's Global admin does this by opening the link."
    }
    package var changedSinceAsked: String {
        "Nothing was sent: this changed while you were being asked"
    }
    package var copyIDsKeys: String { "y copy IDs · Enter, Esc close" }
    package var certificateKeys: String { "w save certificate · Enter, Esc close" }
    package var whatToDoHeading: String { "What to do" }
    package var statusChoiceHeading: String { "Status (\(keys[.open]) selects)" }
    package var messagesTitle: String { "Messages" }
    package var noMessages: String { "No messages yet." }
    package func messagesDropped(_ count: Int) -> String {
        "\(counted(count, "earlier message")) not kept."
    }
    package var copyTitle: String { "Copy" }
    package var shownRowLabel: String { "Row as shown, with tabs" }
    package var wholeRowLabel: String { "Whole row, with tabs" }

    // What guards against a mistake: lookalikes, what is held back, read-only.

    package func mistakenFor(_ customer: String, domain: String, id: String, resemblance: String)
        -> String
    {
        "Easily confused with: \(customer) (\(domain), \(id)): \(resemblance)"
    }
    package func alsoHeld(_ items: String, target: String, resemblance: String) -> String {
        "The customer also has \(items), easily confused with \(target): \(resemblance)"
    }
    package func alsoHeldOfThatName(_ items: String) -> String {
        "The customer also has, under the same name: \(items)"
    }
    package var lookalikesNotRead: String {
        "Similar names could not be checked: look carefully."
    }
    package func held(_ seconds: Int, act: String) -> String {
        "In \(seconds.grouped) s: \(act). \(keys[.takeBack]) or Esc takes it back."
    }
    package var heldTakenBack: String { "Taken back: nothing was sent." }
    package var heldFirst: String {
        "A change is waiting to be sent: take it back with \(keys[.takeBack]) or Esc, or wait."
    }
    package func heldTargetChanged(_ name: String) -> String {
        "Nothing was sent: \(name) has changed since you confirmed."
    }
    package func heldCustomerGone(_ customer: String) -> String {
        "Nothing was sent: \(customer) is no longer a customer."
    }
    package func heldNotSent(_ reason: String) -> String { "Nothing was sent. \(reason)" }
    package var readOnlyByProfile: String {
        "This profile is read-only. Use another profile to make changes."
    }
    package var readOnlyByOption: String { "The deck was started with --readonly." }
    package var readOnlyByStore: String { "The store's file or its folder is not writable." }
    package var readOnlyOn: String {
        "Read-only: no changes until you press \(keys[.readOnly]) again and answer y."
    }
    package var readOnlyOff: String { "Changes are allowed again." }
    package var unlockTitle: String { "Allow changes again?" }
    package var unlockText: String {
        "The deck has been read-only since \(keys[.readOnly]) was pressed. Its keys will make changes again."
    }
    package var unlockKeys: String { "y allow · n, Esc no" }
    package var resemblanceSameName: String { "the same name" }
    package var resemblanceLetter: String { "differs by one letter" }
    package var resemblanceSwapped: String { "has two letters swapped" }
    package var resemblanceLegalForm: String { "the same name with another legal form" }
    package var resemblanceWordOrder: String { "the same words in another order" }
    package var resemblanceDomain: String { "a very similar domain" }
    package var resemblanceLetterCase: String { "differs only in upper and lower case" }
    package var resemblanceLetterWidth: String { "differs only in the width of letters" }
    package var resemblanceScript: String { "has look-alike letters from another script" }

    // The request for a relationship, its removal, and what can be seen of it afterwards.

    package var emailDelegatedAccess: String {
        "The link also requests delegated admin privileges. Microsoft has granted none to new relationships since October 2023, so accepting gives us none. If you would like us to manage something for you, we will request granular privileges (GDAP) separately."
    }
    package var emailNoPrivileges: String {
        "Accepting gives us no admin privileges in your organisation."
    }
    package var emailCompanyName: String { "[company name]" }
    package func requestEmail(_ partner: String, link: String, privileges: String) -> String {
        """
        Hello,

        \(partner) would like to be your reseller for Microsoft services. A Global admin of your organisation can accept by opening this link:

        \(link)

        \(privileges)

        Kind regards
        \(partner)
        """
    }
    package var removalCustomerLeavesList: String {
        "The customer is removed from your list of customers."
    }
    package var removalPartnerLeavesSupportContacts: String {
        "You are removed from the customer's available support contacts."
    }
    package var removalDelegatedAdminPrivilegesUnknown: String {
        "Delegated admin privileges (DAP) for the customer are removed if there are any: that is not known."
    }
    package var removalDelegatedAdminPrivilegesEnd: String {
        "Your delegated admin privileges for the customer end."
    }
    package var removalFuturePurchasesPrevented: String {
        "You can no longer make purchases for the customer."
    }
    package func warningNewCommerceSuspended(_ count: Int) -> String {
        count == 1
            ? "1 new commerce subscription is suspended, not cancelled: under its latest rules Microsoft may refuse."
            : "\(count.grouped) new commerce subscriptions are suspended, not cancelled: under its latest rules Microsoft may refuse."
    }
    package func warningLeftSuspended(_ count: Int) -> String {
        count == 1
            ? "1 subscription stays suspended until it is deleted; you will no longer be able to reactivate it."
            : "\(count.grouped) subscriptions stay suspended until they are deleted; you will no longer be able to reactivate them."
    }
}
