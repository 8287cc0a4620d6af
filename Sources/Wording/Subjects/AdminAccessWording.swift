/// Granular delegated admin relationships (GDAP): what they are called, and what ends with them.
package protocol AdminAccessWording {
    var adminRelationshipLabel: String { get }
    var adminRolesLabel: String { get }

    // The statuses of Microsoft Graph that no other holding has.

    var statusDrafted: String { get }
    var statusApprovalPending: String { get }
    var statusApproved: String { get }
    var statusActivating: String { get }
    var statusExpiring: String { get }
    var statusTerminationRequested: String { get }
    var statusTerminating: String { get }
    var statusTerminated: String { get }

    // Ending one.

    var endAccessTitle: String { get }
    func endAccessManyTitle(_ count: Int) -> String
    /// In the activity log, and without its target.
    var operationEndAdminAccess: String { get }
    func writeEndAdminAccess(_ name: String) -> String
    func taskEndAdminAccess(_ name: String) -> String
    /// Its end is asked for.
    func accessEnding(_ name: String) -> String
    /// Its end has come.
    func accessEnded(_ name: String) -> String
    func accessEndedOf(_ count: Int, _ total: Int) -> String
    /// How many of them a plan has.
    func adminAccessEnds(_ count: Int) -> String
    var purposeAdminAccess: String { get }

    // What it brings with it, in a sentence and in a few words.

    func bringsAdminAccessEnds(_ roles: Int) -> String
    var bringsBothSidesTold: String { get }
    var bringsAzureRolesStay: String { get }
    func costRolesEnd(_ count: Int) -> String

    // Why it is refused, or not known.

    /// `status` is one of the above.
    func refusedAdminRelationship(_ status: String) -> String
    var adviceAdminRelationship: String { get }
    /// What can be done with one that the customer has accepted, and that is not active yet.
    var adviceAdminRelationshipAccepted: String { get }
    var troubleConsentMissing: String { get }
    var adviceConsentMissing: String { get }
    var adminAccessDenied: String { get }
    var adminAccessUnreachable: String { get }
    var adminAccessUnreadable: String { get }
    var adminAccessNotOffered: String { get }
    /// As they stand in a sentence.
    var unreadableNoAdminRelationships: String { get }
    var unreadableOtherAdminRelationship: String { get }

    // What to know before a relationship is removed, and what was seen afterwards.

    func warningAdminAccessLeft(_ count: Int) -> String
    func warningAdminAccessEnding(_ count: Int) -> String
    func warningAdminAccessComing(_ count: Int) -> String
    func warningAdminRequestOpen(_ count: Int) -> String
    /// `reason` is a sentence.
    func warningAdminAccessUnknown(_ reason: String) -> String
}
