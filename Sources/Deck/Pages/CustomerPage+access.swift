import Canvas
import Domain
import Wording

// The fifth page of a customer: the admin relationships (GDAP) with it.

extension Keymap {
    static let access =
        [Binding(.enter, command: .open, hint: \.openKey) { $0.offTarget }.reading]
        + [endAccess, undo, filtering, copying] + inCustomer

    /// The page of one of them.
    static let relationship =
        Array(holding.prefix(1))
        + [endAccess, undo, search, copying] + matches
        + [planning, activityOfCustomer, showBlockers]

    /// The key that ends an admin relationship.
    static let endAccess = Binding(
        .character("x"), command: .endAccess, hint: \.endAccessKey
    ) { $0.offEndAccess }
}

extension AdminAccess {
    /// The same by name; those that have ended come after all others.
    var sortedByName: AdminAccess {
        sorted(\.sortedByName)
    }

    func sorted(by order: ListOrder, at now: Instant) -> AdminAccess {
        sorted { all in
            all.sorted(isDescending: order.isDescending) { $0.value(of: order.column, at: now) }
        }
    }

    private func sorted(
        _ sort: ([AdminRelationship]) -> [AdminRelationship]
    ) -> AdminAccess {
        guard case .read(let all, let unread) = self else { return self }
        return .read(sort(all), unread: unread)
    }
}

extension [AdminRelationship] {
    /// The same by name; those that have ended come after all others.
    package var sortedByName: [AdminRelationship] {
        let byName = sorted(byName: \.name, id: \.id.text)
        return byName.filter { !$0.status.isOver } + byName.filter(\.status.isOver)
    }
}

extension AdminRelationship {
    fileprivate func value(of column: SortColumn, at now: Instant) -> SortValue {
        switch column {
        case .status: .number(status.turn)
        // Also where it puts that off by itself: the column has this day.
        case .date: .moment(knownEnd?.ifTold, at: now)
        case .id: .text(id.text)
        default: .text(name)
        }
    }
}

extension AdminRelationship.Status {
    /// Its place among the others: what gives access first, and what has ended last.
    fileprivate var turn: Int {
        switch self {
        case .active: 0
        case .unrecognized: 1
        case .terminationRequested: 2
        case .terminating: 3
        case .expiring: 4
        case .activating: 5
        case .approved: 6
        case .approvalPending: 7
        case .created: 8
        case .expired: 9
        case .terminated: 10
        }
    }

    /// How it looks; its word always stands beside it.
    var role: Role {
        if case .unrecognized = self { return .warning }
        return self == .active ? .good : isPending ? .warning : .muted
    }

}

extension State {
    /// The columns of the list of admin relationships.
    func accessTable(at width: ListWidth? = nil) -> Table {
        let all = open?.listed?.adminAccess.all ?? []
        let name = min(60, all.map(\.name.columns).max() ?? 0)
        let longestRoles = all.map { words.rolesInColumn(of: $0).columns }.max() ?? 0
        let roles = min(60, longestRoles)
        let extends = all.map { words.extendsInColumn($0).columns }.max() ?? 0
        // They are whole, or not shown: half of one leads nowhere.
        let ids = all.map(\.id.text.columns).max() ?? 0
        return table(
            [
                TableColumn(
                    words.adminRelationshipColumn, width: 16, usual: min(30, name),
                    most: max(16, open?.widths.nameWithID(on: .access) ?? name)
                ).naming.sorting(by: .name)
                    .holding(open?.widths.longestNameWithID(on: .access) ?? name),
                TableColumn(
                    words.adminRolesLabel, width: 12, usual: roles, most: max(12, roles),
                    expendability: 2
                ).countingRest.holding(longestRoles).called("roles"),
                TableColumn(
                    words.statusLabel, width: min(24, accessStatusWidth), needs: accessStatusWidth
                ).sorting(by: .status),
                TableColumn(words.accessEndsLabel, width: dayWidth).sorting(by: .date),
                TableColumn(words.accessExtendsLabel, width: extends, expendability: 1)
                    .called("auto-extend"),
                TableColumn("ID", width: max(36, ids), expendability: 3, isSpare: true)
                    .identifying.sorting(by: .id),
            ], at: width, hasMarks: hasMarks, order: orders[.relationships])
    }

    /// The columns of the statuses that the list has, and of the one that the key sets.
    private var accessStatusWidth: Int {
        let all = open?.listed?.adminAccess.all ?? []
        let said =
            all.map { status(of: $0).0 }
            + [words.statusActive, words.statusInList(.terminationRequested)]
        return said.map(\.columns).max() ?? 0
    }

    /// The names of relationships that begin alike, as they are cut in the list: what tells them
    /// apart, and is typed to end one, often stands last.
    func accessNames(in holdings: Holdings, _ table: Table) -> [String: String] {
        table.cutInside(holdings.adminAccess.all.map(\.name), at: 0)
    }

    /// The cells of the list of admin relationships, with the ID.
    func accessCells(_ items: [Holding], in holdings: Holdings) -> [[(String, Role)]] {
        items.map { item in
            guard case .adminRelationship(let id) = item,
                let relationship = holdings.adminRelationship(id)
            else { return Array(repeating: ("", .text), count: 6) }
            return [
                (relationship.name, .text),
                (
                    words.rolesInColumn(of: relationship),
                    relationship.hasGlobalAdministrator && !relationship.status.isOver
                        ? .warning : .muted
                ),
                status(of: relationship), (words.accessEnd(of: relationship), .muted),
                (words.extendsInColumn(relationship), .muted), (id.text, .muted),
            ]
        }
    }

    /// The relationships that the search of the page finds: its words stand in the names, roles and
    /// statuses, or in the IDs.
    func listedAccess(
        _ items: [Holding], in holdings: Holdings, _ page: CustomerPage
    ) -> [Holding] {
        let sought = SearchWord.all(in: page.field(on: .access).understood)
        guard !sought.isEmpty else { return items }
        return zip(items, accessCells(items, in: holdings)).filter { item, cells in
            var texts = cells.map(\.0)
            if case .adminRelationship(let id) = item {
                texts += holdings.adminRelationship(id).map { words.roles(of: $0) } ?? []
            }
            return sought.allSatisfy { word in texts.contains(where: word.occurs) }
        }.map(\.0)
    }

    /// The status of a relationship and the one it is about to have, with a sign of an end that has
    /// come or is asked for.
    func status(of relationship: AdminRelationship) -> (String, Role) {
        let said = status(
            words.statusInList(relationship.status), of: .adminRelationship(relationship.id))
        return (said, relationship.status.role)
    }

    /// What stands below the list: why it may be old, what could not be read, and that DAP is
    /// granted as well.
    func accessNotes(_ access: AdminAccess) -> [Line] {
        var notes: [String] = []
        if access.isRead, let trouble = open?.accessTrouble {
            let asOf = open?.accessAsOf.map { words.accessAsOf($0.moment(at: now)) }
            notes.append(words.paragraph([words.reason(of: trouble), asOf ?? ""]))
        }
        if case .read(_, let unread) = access, unread > 0 {
            notes.append(words.accessUnread(unread))
        }
        if open?.holdings?.customer.allowsDelegatedAccess == true {
            notes.append(words.accessStillDAP)
        }
        return notes.flatMap { marked($0, "!", .warning, in: size.columns - 2) }
    }

    /// Why nothing is known of admin relationships that nobody has asked for.
    var accessNotRead: String {
        place.isImported ? words.accessNotInFile : words.accessNotReadYet
    }

    /// What stands in the place of a list that is empty: why nothing is known, or that there is
    /// none.
    func noAccess(_ access: AdminAccess) -> [Line] {
        var said: [(String, Role)] = []
        switch access {
        case .notRead: said = [(accessNotRead, .muted)]
        case .unavailable(let trouble):
            said = [(words.reason(of: trouble), .warning)]
            if let advice = words.advice(for: trouble) { said.append((advice, .text)) }
        case .read(_, unread: 0): said = [(words.accessNone, .muted)]
        case .read: break
        }
        return [Line()]
            + said.flatMap { text, role in
                text.wrapped(columns: size.columns - 4).map { Line(Span("  " + $0, role)) }
            } + (said.isEmpty ? [] : [Line()]) + accessNotes(access)
    }

    /// The statuses to choose from, on the page of a relationship: what it is, and that it ends.
    func options(for status: AdminRelationship.Status) -> [StatusOption] {
        let current = StatusOption(
            label: words.status(status), isCurrent: true, command: nil, role: status.role)
        guard !status.isEnding else { return [current] }
        return [
            current,
            StatusOption(
                label: words.status(AdminRelationship.Status.terminated), isCurrent: false,
                command: .endAccess),
        ]
    }

    /// Says of how many customers an off-boarding may leave admin relationships, because they are
    /// not all known; nil for none.
    func unknownAccess(_ access: PlanAccess) -> String? {
        let unknown = access.unknown + (place.connection == .embedded ? 0 : access.notRead)
        return unknown > 0 ? "! " + words.planAccessUnknown(unknown) : nil
    }

    /// How many relationships a tab says there are; a sign for those that are not known.
    func accessCount(_ holdings: Holdings) -> String {
        switch holdings.adminAccess {
        case .notRead, .unavailable: "?"
        case .read(let all, unread: 0): String(all.count)
        case .read(let all, _): "\(all.count)+"
        }
    }
}

extension Wording {
    /// What to do about admin relationships that are not known; nil if there is nothing to do.
    func advice(for trouble: AdminAccessTrouble) -> String? {
        let advice = self.advice(for: trouble.refusal)
        return trouble == .notOffered || advice.isEmpty ? nil : advice
    }
}
