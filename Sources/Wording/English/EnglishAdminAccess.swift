extension English: AdminAccessWording {
    package var adminRelationshipLabel: String { "Admin relationship (GDAP)" }
    package var adminRolesLabel: String { "Roles" }
    package var statusDrafted: String { "Draft" }
    package var statusApprovalPending: String { "Approval pending" }
    package var statusApproved: String { "Approved" }
    package var statusActivating: String { "Activating" }
    package var statusExpiring: String { "Expiring" }
    package var statusTerminationRequested: String { "End requested" }
    package var statusTerminating: String { "Ending" }
    package var statusTerminated: String { "Ended" }
    package var endAccessTitle: String { "End this admin relationship?" }
    package func endAccessManyTitle(_ count: Int) -> String {
        "End \(counted(count, "admin relationship"))?"
    }
    package var operationEndAdminAccess: String { "End GDAP" }
    package func writeEndAdminAccess(_ name: String) -> String {
        "end the admin relationship (GDAP) \(name)"
    }
    package func taskEndAdminAccess(_ name: String) -> String { "End GDAP: \(name)" }
    package func accessEnding(_ name: String) -> String {
        "The end of the admin relationship is requested: \(name)"
    }
    package func accessEnded(_ name: String) -> String {
        "The admin relationship has ended: \(name)"
    }
    package func accessEndedOf(_ count: Int, _ total: Int) -> String {
        "\(count.grouped) of \(counted(total, "admin relationship")) ended"
    }
    package func adminAccessEnds(_ count: Int) -> String {
        count == 1
            ? "1 admin relationship (GDAP) ENDS: CANNOT BE UNDONE"
            : "\(count.grouped) admin relationships (GDAP) END: CANNOT BE UNDONE"
    }
    package var purposeAdminAccess: String { "End admin relationships" }
    package func bringsAdminAccessEnds(_ roles: Int) -> String {
        "Your administrators lose \(counted(roles, "role")) in the customer's tenant."
    }
    package var bringsBothSidesTold: String { "Microsoft tells both sides by e-mail." }
    package var bringsAzureRolesStay: String { "Azure role assignments stay." }
    package func costRolesEnd(_ count: Int) -> String {
        count == 1 ? "1 role ends" : "\(count.grouped) roles end"
    }
    package func refusedAdminRelationship(_ status: String) -> String {
        "Only an active admin relationship can be ended. This one: \(status)."
    }
    package var adviceAdminRelationshipAccepted: String {
        "It gives no access yet. It can be ended once it is active."
    }
    package var adviceAdminRelationship: String {
        "Until the customer accepts it, it gives no access; a draft can be deleted in Partner Center."
    }
    package var troubleConsentMissing: String {
        "Nobody has given partnerdeck consent to use admin relationships (GDAP) in Microsoft Graph."
    }
    package var adviceConsentMissing: String {
        "Sign in for it: \(consentCommand). An administrator of your partner tenant may have to consent to DelegatedAdminRelationship.ReadWrite.All."
    }
    package var adminAccessDenied: String { "Microsoft Graph denies access." }
    package var adminAccessUnreachable: String { "Microsoft Graph cannot be reached." }
    package var adminAccessUnreadable: String {
        "Part of the answer of Microsoft Graph could not be read."
    }
    package var adminAccessNotOffered: String { "This profile has no Microsoft Graph." }
    package var unreadableNoAdminRelationships: String { "no list of admin relationships" }
    package var unreadableOtherAdminRelationship: String { "another admin relationship" }
    package func warningAdminAccessLeft(_ count: Int) -> String {
        count == 1
            ? "1 admin relationship (GDAP) still gives access and may not end with the relationship."
            : "\(count.grouped) admin relationships (GDAP) still give access and may not end with the relationship."
    }
    package func warningAdminAccessEnding(_ count: Int) -> String {
        count == 1
            ? "1 admin relationship (GDAP) is ending and gives access until then."
            : "\(count.grouped) admin relationships (GDAP) are ending and give access until then."
    }
    package func warningAdminAccessComing(_ count: Int) -> String {
        count == 1
            ? "1 admin relationship (GDAP) is accepted by the customer and will soon give access."
            : "\(count.grouped) admin relationships (GDAP) are accepted by the customer and will soon give access."
    }
    package func warningAdminRequestOpen(_ count: Int) -> String {
        count == 1
            ? "1 requested admin relationship (GDAP) may still be accepted by the customer."
            : "\(count.grouped) requested admin relationships (GDAP) may still be accepted by the customer."
    }
    package func warningAdminAccessUnknown(_ reason: String) -> String {
        "Admin relationships (GDAP) are not known: \(reason)"
    }
}
