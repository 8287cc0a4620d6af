import Domain

extension Wording {
    /// An admin relationship's status; an unknown word stands in parentheses.
    package func status(_ status: AdminRelationship.Status) -> String {
        switch status {
        case .created: statusDrafted
        case .approvalPending: statusApprovalPending
        case .approved: statusApproved
        case .activating: statusActivating
        case .active: statusActive
        case .expiring: statusExpiring
        case .expired: statusExpired
        case .terminationRequested: statusTerminationRequested
        case .terminating: statusTerminating
        case .terminated: statusTerminated
        case .unrecognized(let word): unknownStatus(word)
        }
    }

    /// The same in a list, with a sign that says without colour that its end has come, or is asked
    /// for or under way.
    package func statusInList(_ status: AdminRelationship.Status) -> String {
        (status.isOver ? "✗ " : status.awaitsEnd ? "… " : "") + self.status(status)
    }

    /// Why admin relationships are not known, in a sentence.
    package func reason(of trouble: AdminAccessTrouble) -> String {
        switch trouble {
        case .notConsented: troubleConsentMissing
        case .denied: adminAccessDenied
        case .unreachable: adminAccessUnreachable
        case .unreadable: adminAccessUnreadable
        case .notOffered: adminAccessNotOffered
        }
    }
}

extension Wording {
    /// What a role is called in Microsoft's portal; the first letters of its id where it is not
    /// known.
    package func role(_ id: AdminRole.ID) -> String {
        switch AdminRole.name(of: id) {
        case "Global Administrator": roleGlobalAdministrator
        case "Global Reader": roleGlobalReader
        case "Directory Readers": roleDirectoryReaders
        case "Directory Writers": roleDirectoryWriters
        case "User Administrator": roleUserAdministrator
        case "License Administrator": roleLicenseAdministrator
        case "Service Support Administrator": roleServiceSupportAdministrator
        case "Helpdesk Administrator": roleHelpdeskAdministrator
        case "Exchange Administrator": roleExchangeAdministrator
        case "Teams Administrator": roleTeamsAdministrator
        case "Intune Administrator": roleIntuneAdministrator
        case "Dynamics 365 Administrator": roleDynamicsAdministrator
        case "Privileged Authentication Administrator": rolePrivilegedAuthenticationAdministrator
        case "Privileged Role Administrator": rolePrivilegedRoleAdministrator
        case let name?: name
        case nil: AdminRole.label(of: id)
        }
    }

    /// The roles of a relationship, one after the other: that of the Global Administrator first,
    /// those without a name last.
    package func roles(of relationship: AdminRelationship) -> [String] {
        relationship.rolesByPower.map(role)
    }

    /// The same in a column: what most of them end with is left out, and a sign says of the role
    /// that may do everything that it is one.
    package func rolesInColumn(of relationship: AdminRelationship) -> String {
        list(
            relationship.rolesByPower.map { id in
                let name = role(id)
                if id == AdminRole.globalAdministrator { return "! " + name }
                guard relationship.roles.count > 1, name.hasSuffix(roleEnding) else { return name }
                let short = name.dropLast(roleEnding.count)
                // Between a Latin name and the ending there is a blank in Japanese.
                return String(short.last == " " ? short.dropLast() : short)
            })
    }

    /// The day on which a relationship ends, or extends itself, or has ended, as far as that is
    /// known. It has none before the customer has accepted, and is not without an end then.
    package func accessEnd(of relationship: AdminRelationship) -> String {
        relationship.knownEnd?.ifTold.map { day($0) } ?? "–"
    }

    /// What tells a relationship from another of the same name: its status, its end and its roles.
    package func differences(of relationship: AdminRelationship) -> [String] {
        let end = relationship.knownEnd?.ifTold.map { accessEndsLabel + " " + day($0) }
        return [status(relationship.status)] + [end].compactMap(\.self)
            + [rolesInColumn(of: relationship)].filter { !$0.isEmpty }
    }

    /// Whether there is something, in a column.
    package func presence(_ isThere: Bool) -> String { isThere ? present : absent }

    /// By how much a relationship extends itself, in a column: `+180 d`; what is no number of days
    /// as it came.
    package func extendsInColumn(_ relationship: AdminRelationship) -> String {
        if relationship.status.isEnding { return "–" }
        guard relationship.extendsItself else { return absent }
        return relationship.extensionDays.map(extendsInColumn) ?? "+" + relationship.autoExtend
    }

    /// The same in a sentence.
    package func extends(_ relationship: AdminRelationship) -> String {
        if relationship.status.isEnding { return "–" }
        guard relationship.extendsItself else { return absent }
        return relationship.extensionDays.map(extendsBy) ?? relationship.autoExtend
    }
}

extension AdminRelationship {
    /// Its roles: that of the Global Administrator first, those without a name last.
    package var rolesByPower: [AdminRole.ID] {
        func rank(_ id: AdminRole.ID) -> Int {
            id == AdminRole.globalAdministrator ? 0 : AdminRole.name(of: id) == nil ? 2 : 1
        }
        return roles.enumerated()
            .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map(\.element)
    }

    /// The days by which it extends itself; nil if it does not, or the service told no days.
    package var extensionDays: Int? {
        guard extendsItself, autoExtend.hasSuffix("D") else { return nil }
        return Int(autoExtend.dropFirst().dropLast())
    }
}

extension Wording {
    /// What was seen of the admin relationships after a removal, and whether that is what is
    /// wanted: that none gives access. Nothing where nobody looked.
    package func accessEvidence(_ access: AdminAccess?) -> [(isSeen: Bool, text: String)] {
        switch access {
        case nil, .notRead?: return []
        case .unavailable(let trouble)?:
            return [(false, warningAdminAccessUnknown(reason(of: trouble)))]
        case .read(_, let unread)?:
            guard let tally = access?.tally else { return [] }
            var said: [(Bool, String)] = []
            if tally.left > 0 { said.append((false, evidenceAccessLeft(tally.left))) }
            if tally.ending > 0 { said.append((false, warningAdminAccessEnding(tally.ending))) }
            if tally.accepted > 0 {
                said.append((false, warningAdminAccessComing(tally.accepted)))
            }
            if tally.open > 0 { said.append((false, warningAdminRequestOpen(tally.open))) }
            if unread > 0 { said.append((false, accessUnread(unread))) }
            if tally.ended > 0 { said.append((true, evidenceAccessEnded(tally.ended))) }
            return said.isEmpty ? [(true, accessNone)] : said
        }
    }
}
