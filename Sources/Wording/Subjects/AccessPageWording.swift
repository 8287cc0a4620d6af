/// The pages, dialogs and commands about admin relationships (GDAP).
package protocol AccessPageWording {
    // The page of a customer, and the list across customers.

    var accessTitle: String { get }
    var accessListTitle: String { get }
    var adminRelationshipColumn: String { get }
    var accessEndsLabel: String { get }
    var accessExtendsLabel: String { get }
    var accessActivatedLabel: String { get }
    var indirectProviderLabel: String { get }
    /// By how much a relationship extends itself, in a column.
    func extendsInColumn(_ days: Int) -> String
    func extendsBy(_ days: Int) -> String
    /// `day` is when a relationship would end, if it did not extend itself again and again.
    func accessEnd(_ day: String, extendedBy days: Int) -> String
    /// On the line of its time, as `termRenews`.
    func termExtends(_ day: String, left: String) -> String
    /// In columns and facts: that there is something, such as DAP or an extension, or is not.
    var present: String { get }
    var absent: String { get }
    /// A column: how many relationships are asked for and give no access yet.
    var accessPendingLabel: String { get }
    /// Whether a customer's access has that role, short enough for the head of a column.
    var globalAdministratorColumn: String { get }
    var dapLabel: String { get }
    /// A column: the relationships and roles that a search has found.
    var accessFoundColumn: String { get }
    var accessNone: String { get }
    var accessNotReadYet: String { get }
    func accessUnread(_ count: Int) -> String
    var accessStillDAP: String { get }
    /// What may be typed into its search.
    var accessSearchPrompt: String { get }
    func accessSearchPrompt(examples: String) -> String
    func accessEndingSoon(_ count: Int) -> String
    func accessCustomersWithout(_ count: Int) -> String
    /// Of `unknown` more customers nobody knows.
    func accessCustomersWithDAP(_ count: Int, unknown: Int) -> String
    /// How old the admin relationships are that are shown.
    func accessAsOf(_ time: String) -> String

    // Its keys, and why they are off.

    var endAccessKey: String { get }
    var accessListKey: String { get }
    var endAccessSynonyms: String { get }
    var accessSynonyms: String { get }
    var accessListSynonyms: String { get }
    var accessEndsAlready: String { get }
    var accessHasEnded: String { get }

    // The question before one is ended.

    var endAccessKeys: String { get }
    func typeRelationshipName(_ name: String) -> String
    func typeRelationshipID(_ id: String) -> String
    var relationshipNameDiffers: String { get }
    var relationshipIDDiffers: String { get }
    var newAccessIsAsked: String { get }

    // The radar.

    var radarKindAccessEnds: String { get }
    var radarWordAccessEnds: String { get }
    var radarAdviceAccessEnds: String { get }
    func radarAccessEnds(_ customer: String, name: String) -> String

    // Plans and certificates.

    func taskAdminRequest(_ name: String) -> String
    var ticketReasonAdminRequest: String { get }
    func planAccessUnknown(_ count: Int) -> String
    var certificateAccess: String { get }
    var certificateAccessNone: String { get }
    var certificateAccessNotSeen: String { get }
    func evidenceAccessEnded(_ count: Int) -> String
    func evidenceAccessLeft(_ count: Int) -> String

    // Commands.

    var gdapHelp: String { get }
    /// What a filter chooses.
    var gdapFilterHelp: String { get }
    var oneCustomerArgument: String { get }
    var gdapWithinOption: String { get }
    var gdapEndOption: String { get }
    var gdapConfirmOption: String { get }
    var gdapEndNeedsCustomer: String { get }
    func gdapEndExcludes(_ option: String) -> String
    func gdapNeedsEnd(_ option: String) -> String
    func questionEndAccess(_ word: String, name: String, customer: String) -> String
    func noSuchAdminRelationship(_ text: String) -> String
    func ambiguousAdminRelationship(_ text: String) -> String
    func accessEndedAlready(_ name: String, status: String) -> String
    var noAdminRelationships: String { get }
}

/// The roles of Microsoft Entra, as its portal calls them.
package protocol AdminRoleWording {
    var roleGlobalAdministrator: String { get }
    var roleGlobalReader: String { get }
    var roleDirectoryReaders: String { get }
    var roleDirectoryWriters: String { get }
    var roleUserAdministrator: String { get }
    var roleLicenseAdministrator: String { get }
    var roleServiceSupportAdministrator: String { get }
    var roleHelpdeskAdministrator: String { get }
    var roleExchangeAdministrator: String { get }
    var roleTeamsAdministrator: String { get }
    var roleIntuneAdministrator: String { get }
    var roleDynamicsAdministrator: String { get }
    var rolePrivilegedAuthenticationAdministrator: String { get }
    var rolePrivilegedRoleAdministrator: String { get }
    /// What most of them end with, and a list leaves out.
    var roleEnding: String { get }
}
