import Canvas
import Domain

extension CompanyProfile {
    /// Street, postcode, city and country in a line.
    var address: String {
        [addressLine, postalCode, city, country].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension State {
    /// What the Account page shows of the customer, a line each.
    var accountFacts: [Line] {
        guard let account = open?.account else { return [] }
        let profile = account.profile
        let contacts =
            account.supportContacts.isEmpty
            ? [Fact(words.supportContactsLabel, noneTold, .muted)]
            : account.supportContacts.enumerated().map { index, contact in
                Fact(
                    index == 0 ? words.supportContactsLabel : "",
                    "\(contact.name) (\(contact.partnerID))")
            }
        let granted = account.customer.allowsDelegatedAccess
        return
            ([
                Fact(words.companyNameLabel, account.customer.companyName),
                Fact(words.microsoftIDLabel, account.customer.id.text),
                told(words.domainLabel, account.customer.domain),
                Fact(
                    words.customDomainsLabel,
                    account.customDomains.isEmpty
                        ? noneTold : words.list(account.customDomains)),
                told(words.addressLabel, profile.address),
                told(words.contactLabel, profile.contactName),
                told(words.emailLabel, profile.email),
                told(words.phoneLabel, profile.phoneNumber),
                told(words.languageLabel, profile.culture),
                Fact(
                    words.relationshipLabel,
                    status(words.relationship(account.customer.relationship), of: nil)),
                Fact(
                    words.delegatedAccessLabel, words.access(granted)),
            ] + pendingFacts(of: nil) + contacts).lines(width: size.columns)
    }

    /// A fact of the profile; files tell hardly any.
    private func told(_ label: String, _ text: String) -> Fact {
        text.isEmpty && place.isImported
            ? Fact(label, words.kindNotInFile, .muted) : Fact(label, text)
    }

    /// What stands in the place of an empty list of the profile.
    private var noneTold: String { place.isImported ? words.kindNotInFile : words.none }

    /// The rows left for the facts: the link below them always stays visible.
    var accountFactsHeight: Int {
        max(0, listHeight(on: .account) - removalLink.count - 1)
    }

    func accountBody(_ page: CustomerPage) -> [Line] {
        let height = accountFactsHeight
        let facts = page.markedText(in: self)
        let top = min(page.cursor.index, max(0, facts.count - height))
        let shown = facts.dropFirst(top).prefix(height)
        let isCut = shown.count < facts.count
        let link = removalLink
        let separator = [isCut ? Line(Span("  ↑↓ …", .muted)) : Line()]
        return Array(shown) + separator.prefix(max(0, listHeight(on: .account) - link.count)) + link
    }

    /// The link with its note: disabled, marked and explained while anything blocks.
    var removalLink: [Line] {
        if let offUnknown { return link("✗", .disabled, words.off(offUnknown), .warning) }
        return judgedLink
            + doubts(oldAge).flatMap { $0.wrapped(columns: size.columns - 6) }.map {
                Line(Span("    " + $0, .warning))
            }
    }

    private func link(_ mark: String, _ role: Role, _ note: String, _ noteRole: Role) -> [Line] {
        let label = words.removeLink
        let room = size.columns - label.columns - 6
        let head = [Span("› ", .key), Span("\(mark) \(label)", role)]
        if note.columns + 2 <= room { return [Line(head + [Span("  " + note, noteRole)])] }
        return [Line(head)]
            + note.wrapped(columns: size.columns - 6).map { Line(Span("    " + $0, noteRole)) }
    }

    /// The link by what is known of the customer, however old.
    private var judgedLink: [Line] {
        let blockers = eligibility?.blockers.count ?? 0
        if blockers > 0 {
            let inactive = link("✗", .disabled, words.removeLinkInactive(blockers), .warning)
            // Says it now if the operator may not remove it anyway.
            return inactive
                + (offRemoval.map(words.off) ?? "").wrapped(columns: size.columns - 6)
                .filter { !$0.isEmpty }.map { Line(Span("    " + $0, .warning)) }
        }
        if let off = offRemoval { return link("✗", .disabled, words.off(off), .warning) }
        guard eligibility?.clearance != nil else {
            return link("✗", .disabled, words.noRelationship, .muted)
        }
        return link("✓", .link, words.removeLinkReady, .good)
    }
}

extension State {
    /// Follows the link on the Account page: shows what blocks, or else asks for the removal.
    mutating func openRemoval() -> [Effect] {
        switch eligibility {
        case .blocked:
            pages.append(.blockers(BlockersPage()))
        case .eligible(let clearance, let warnings):
            if let customer = open?.holdings?.customer {
                dialog = .removal(
                    RemovalDialog(
                        clearance: clearance, customer: customer, warnings: warnings,
                        basis: basis, age: oldAge))
            }
        case .noRelationship, nil: break
        }
        return []
    }
}

// The facts are searched, and the lists of the other pages narrowed.
extension CustomerPage {
    func text(in state: State) -> [Line] { tab == .account ? state.accountFacts : [] }

    func searchSaid(in state: State) -> String? {
        tab == .account ? matchSaid(in: state) : nil
    }

    func search(for newer: SearchField, in state: inout State) {
        if tab == .account { match(newer, in: &state) } else { narrow(to: newer, in: &state) }
    }

    /// There is no cursor in the facts: they scroll as little as shows the line.
    func show(line: Int, in state: inout State) {
        let height = state.accountFactsHeight
        var cursor = state.cursor
        guard !(cursor.index..<cursor.index + height ~= line) else { return }
        cursor.select(line - height / 2, count: state.itemCount, height: state.itemHeight)
        state.cursor = cursor
    }
}
