extension English: AccessPageWording {
    package var accessTitle: String { "GDAP" }
    package var accessListTitle: String { "Admin access" }
    package var adminRelationshipColumn: String { "Relationship" }
    package var accessEndsLabel: String { "Ends" }
    package var accessExtendsLabel: String { "Auto-extend" }
    package var accessActivatedLabel: String { "Active since" }
    package var indirectProviderLabel: String { "Indirect provider" }
    package func extendsInColumn(_ days: Int) -> String { "+\(days.grouped) d" }
    package func extendsBy(_ days: Int) -> String {
        "by \(counted(days, "day")) each time, until it is ended"
    }
    package func termExtends(_ day: String, left: String) -> String {
        "extends itself \(day), \(left)"
    }
    package var present: String { "yes" }
    package var absent: String { "no" }
    package func accessEnd(_ day: String, extendedBy days: Int) -> String {
        "\(day), extended by \(days.grouped) days each time until ended"
    }
    package var accessPendingLabel: String { "Not active yet" }
    package var globalAdministratorColumn: String { "Global admin" }
    package var dapLabel: String { "DAP" }
    package var accessFoundColumn: String { "Found" }
    package var accessNone: String { "There is no admin relationship (GDAP) with this customer." }
    package var accessNotReadYet: String { "Admin relationships (GDAP) have not been loaded yet." }
    package func accessUnread(_ count: Int) -> String {
        count == 1
            ? "1 more admin relationship could not be read."
            : "\(count.grouped) more admin relationships could not be read."
    }
    package var accessStillDAP: String { "DAP is still granted, too: see Account\(key(.account))." }
    package var accessSearchPrompt: String { "search by name, domain, role or relationship" }
    package func accessSearchPrompt(examples: String) -> String {
        "\(accessSearchPrompt), or by terms such as \(examples)"
    }
    package func accessEndingSoon(_ count: Int) -> String {
        count == 1 ? "1 ends within 30 days" : "\(count.grouped) end within 30 days"
    }
    package func accessCustomersWithout(_ count: Int) -> String { "\(count.grouped) without GDAP" }
    package func accessCustomersWithDAP(_ count: Int, unknown: Int) -> String {
        unknown > 0
            ? "\(count.grouped) with DAP (\(unknown.grouped) not known)"
            : "\(count.grouped) with DAP"
    }
    package func accessAsOf(_ time: String) -> String {
        "These admin relationships are as of \(time) UTC."
    }

    package var endAccessKey: String { "end GDAP" }
    package var accessListKey: String { "admin access" }
    package var endAccessSynonyms: String {
        "GDAP terminate remove revoke delete admin relationship roles partner"
    }
    package var accessSynonyms: String {
        "GDAP granular delegated admin privileges relationships roles partner access"
    }
    package var accessListSynonyms: String {
        "GDAP DAP granular delegated admin relationships roles expiring missing across customers"
    }
    package var accessEndsAlready: String { "Its end is requested already." }
    package var accessHasEnded: String { "It has ended." }

    package var endAccessKeys: String { "Enter ends it once it matches · Esc no" }
    package func typeRelationshipName(_ name: String) -> String {
        "Type the name of the relationship to confirm: \(name)"
    }
    package func typeRelationshipID(_ id: String) -> String {
        "Its name cannot be typed, or another has it. Type the end of its ID to confirm: \(id)"
    }
    package var relationshipNameDiffers: String {
        "That is not the name of the relationship. Nothing was done."
    }
    package var relationshipIDDiffers: String {
        "That is not the end of its ID. Nothing was done."
    }
    package var newAccessIsAsked: String {
        "For access again, a new one must be requested, and the customer must accept it."
    }

    package var radarKindAccessEnds: String { "GDAP ends" }
    package var radarWordAccessEnds: String { "GDAP" }
    package var radarAdviceAccessEnds: String {
        "It does not extend itself: request a new admin relationship in Partner Center before then if access is still needed."
    }
    package func radarAccessEnds(_ customer: String, name: String) -> String {
        "\(customer): the admin relationship (GDAP) \(name) ends"
    }

    package func taskAdminRequest(_ name: String) -> String {
        "GDAP request is still open: \(name)"
    }
    package var ticketReasonAdminRequest: String {
        "Reason: the customer may still accept this GDAP request, and it would then give access again. Delete it, or let it lapse after 90 days."
    }
    package func planAccessUnknown(_ count: Int) -> String {
        count == 1
            ? "GDAP of 1 customer is not known: it may stay"
            : "GDAP of \(count.grouped) customers is not known: it may stay"
    }
    package var certificateAccess: String { "Admin access (GDAP)" }
    package var certificateAccessNone: String { "There was no admin relationship." }
    package var certificateAccessNotSeen: String {
        "Whether admin relationships still give access was not seen."
    }
    package func evidenceAccessEnded(_ count: Int) -> String {
        count == 1
            ? "1 admin relationship (GDAP) has ended."
            : "\(count.grouped) admin relationships (GDAP) have ended."
    }
    package func evidenceAccessLeft(_ count: Int) -> String {
        count == 1
            ? "1 admin relationship (GDAP) still gives access."
            : "\(count.grouped) admin relationships (GDAP) still give access."
    }

    package var gdapHelp: String {
        "List admin relationships (GDAP) of all customers or of one, or end one."
    }
    package var gdapFilterHelp: String {
        "In --filter, gdap (also called status here) and access choose relationships, as does a word in their names or in those of their roles; everything else chooses customers. gdap:none lists the customers without access, each with the status none."
    }
    package var oneCustomerArgument: String {
        "A customer's Microsoft ID, domain or name; all customers without it."
    }
    package var gdapWithinOption: String {
        "Only relationships that end within this time, such as 30d, and do not extend themselves."
    }
    package var gdapEndOption: String {
        "End this admin relationship of the customer, by its ID or name."
    }
    package var gdapConfirmOption: String {
        "The name of the relationship, to confirm its end; the end of its ID if no name can be typed."
    }
    package var gdapEndNeedsCustomer: String {
        "Name the customer whose relationship --end is for."
    }
    package func gdapEndExcludes(_ option: String) -> String {
        "--end and \(option) exclude each other."
    }
    package func gdapNeedsEnd(_ option: String) -> String { "\(option) needs --end." }
    package func questionEndAccess(_ word: String, name: String, customer: String) -> String {
        "Type \(word) to end the admin relationship \(name) with \(customer):"
    }
    package func noSuchAdminRelationship(_ text: String) -> String {
        "The customer has no admin relationship \"\(text)\"."
    }
    package func ambiguousAdminRelationship(_ text: String) -> String {
        "Several admin relationships match \"\(text)\":"
    }
    package func accessEndedAlready(_ name: String, status: String) -> String {
        "Nothing was changed: \(name) (\(status))."
    }
    package var noAdminRelationships: String { "No admin relationship." }
}

extension English: AdminRoleWording {
    package var roleGlobalAdministrator: String { "Global Administrator" }
    package var roleGlobalReader: String { "Global Reader" }
    package var roleDirectoryReaders: String { "Directory Readers" }
    package var roleDirectoryWriters: String { "Directory Writers" }
    package var roleUserAdministrator: String { "User Administrator" }
    package var roleLicenseAdministrator: String { "License Administrator" }
    package var roleServiceSupportAdministrator: String { "Service Support Administrator" }
    package var roleHelpdeskAdministrator: String { "Helpdesk Administrator" }
    package var roleExchangeAdministrator: String { "Exchange Administrator" }
    package var roleTeamsAdministrator: String { "Teams Administrator" }
    package var roleIntuneAdministrator: String { "Intune Administrator" }
    package var roleDynamicsAdministrator: String { "Dynamics 365 Administrator" }
    package var rolePrivilegedAuthenticationAdministrator: String {
        "Privileged Authentication Administrator"
    }
    package var rolePrivilegedRoleAdministrator: String { "Privileged Role Administrator" }
    package var roleEnding: String { " Administrator" }
}
