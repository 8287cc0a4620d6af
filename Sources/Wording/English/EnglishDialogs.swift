extension English: DialogWording {
    package var refusedTitle: String { "Partner Center did not do it" }
    package var nothingDoneTitle: String { "Nothing was done" }
    package var whatItBringsHeading: String { "What it brings" }
    package var removalBringsHeading: String { "What removal brings" }
    package var invoicesStayDue: String { "Invoices and new commerce terms stay due." }
    package var accessStaysGranted: String {
        "GDAP and Azure role assignments do not end with the relationship; end them separately."
    }
    package var readToEndKeys: String { "↓ read to the end, then y · n, Esc no" }
    package func typeDomain(_ domain: String) -> String {
        "Type the customer's domain to confirm: \(domain)"
    }
    package func typeMicrosoftID(_ id: String) -> String {
        "No domain is known that could be typed. Type the customer's Microsoft ID to confirm: \(id)"
    }
    package var yesNoKeys: String { "y yes · n, Esc no" }
    package var removalKeys: String { "Enter removes once it is right · Esc no" }
    package var closeKeys: String { "Enter, Esc close" }
    package var relationshipRemovedTitle: String { "The reseller relationship is removed" }
    package var howToRequestAgain: String {
        "r on the list of customers asks for a new relationship."
    }
    package var messageTitle: String { "Please note" }
    package var acceptanceWithPrivileges: String {
        "It grants delegated admin privileges anew here; Microsoft has granted none since October 2023."
    }
    package var acceptanceWithoutPrivileges: String { "It grants no delegated admin privileges." }
    package var acceptanceInProduction: String {
        "In production the customer's Global admin does this by opening the link."
    }
    package var changedSinceAsked: String {
        "Nothing was sent: this has changed since you were asked"
    }
    package var copyIDsKeys: String { "y copy ids · Enter, Esc close" }
    package var certificateKeys: String { "w save certificate · Enter, Esc close" }
    package var whatToDoHeading: String { "What to do" }
    package var statusChoiceHeading: String { "Status (Enter chooses)" }
    package var cancelledChoice: String { "Cancelled" }

    // What guards against a mistake: lookalikes, suspensions held back, read-only.

    package func mistakenFor(_ customer: String, domain: String, id: String, resemblance: String)
        -> String
    {
        "Easily mistaken for: \(customer) (\(domain), \(id)): \(resemblance)"
    }
    package func alsoHeld(_ name: String, id: String, status: String, resemblance: String) -> String
    {
        "The customer also holds: \(name) (\(id), \(status)): \(resemblance)"
    }
    package var lookalikesNotRead: String {
        "Names that are easily mistaken could not be looked for: check it with care."
    }
    package func suspensionHeld(_ seconds: Int, name: String) -> String {
        "Suspending \(name) in \(seconds.grouped) s: u or Esc takes it back."
    }
    package func suspensionsHeld(_ seconds: Int, count: Int) -> String {
        "Suspending \(count.grouped) subscriptions in \(seconds.grouped) s: u or Esc takes it back."
    }
    package var suspensionTakenBack: String { "Taken back: nothing was sent." }
    package var suspensionHeldFirst: String {
        "A suspension is waiting to be sent: take it back with u or Esc, or wait."
    }
    package func heldTargetChanged(_ name: String) -> String {
        "Nothing was sent: \(name) is not as it was when you confirmed."
    }
    package func heldCustomerGone(_ customer: String) -> String {
        "Nothing was sent: \(customer) is not a customer any more."
    }
    package func heldNotSent(_ reason: String) -> String { "Nothing was sent. \(reason)" }
    package var readOnlyByProfile: String {
        "The profile is read-only; another profile can change something."
    }
    package var readOnlyByOption: String { "The deck was started with --readonly." }
    package var readOnlyByStore: String { "The store's file or its folder cannot be written." }
    package var readOnlyOn: String { "Read-only: nothing can be changed until O allows it again." }
    package var readOnlyOff: String { "Changes are allowed again." }
    package var unlockTitle: String { "Allow changes again?" }
    package var unlockText: String {
        "The deck is read-only since O was pressed. After that its keys act again."
    }
    package var unlockKeys: String { "y allow · n, Esc no" }
    package var resemblanceSameName: String { "the same name" }
    package var resemblanceLetter: String { "differs by one letter" }
    package var resemblanceSwapped: String { "has two letters swapped" }
    package var resemblanceWordOrder: String { "the same words in another order" }
    package var resemblanceDomain: String { "its domain looks nearly the same" }
    package var resemblanceLetterCase: String { "differs by upper and lower case only" }
    package var resemblanceLetterWidth: String { "differs by the width of letters only" }
    package var resemblanceScript: String { "has letters of another script that look the same" }

    // The request for a relationship, its removal, and what can be seen of it afterwards.

    package var emailDelegatedAccess: String {
        "The link also asks for delegated admin privileges. Microsoft has granted none to new relationships since October 2023, so accepting gives us none. Where we are to manage something for you, we will ask for granular privileges (GDAP) separately."
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
    package var removalCustomerLeavesList: String { "The customer leaves your list of customers." }
    package var removalPartnerLeavesSupportContacts: String {
        "You leave the customer's list of available support contacts."
    }
    package var removalDelegatedAdminPrivilegesEnd: String {
        "Your delegated admin privileges for the customer end."
    }
    package var removalFuturePurchasesPrevented: String {
        "You can make no further purchases for the customer."
    }
    package func warningNewCommerceSuspended(_ count: Int) -> String {
        count == 1
            ? "1 new commerce subscription is suspended, not cancelled: by its newest article Microsoft may refuse."
            : "\(count.grouped) new commerce subscriptions are suspended, not cancelled: by its newest article Microsoft may refuse."
    }
    package func warningLeftSuspended(_ count: Int) -> String {
        count == 1
            ? "1 suspended subscription runs to deletion; you will not be able to reactivate it."
            : "\(count.grouped) suspended subscriptions run to deletion; you will not be able to reactivate them."
    }
}
