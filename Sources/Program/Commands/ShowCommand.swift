import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

/// `partnerdeck show CUSTOMER`: its account and all it holds.
struct ShowCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: help(\.showHelp),
            discussion: """
                JSON: {customer {id, companyName, domain, customDomains, relationship, \
                allowDelegatedAccess, supportContacts[], …}, eligible, subscriptions[] {id, \
                offerName, kind, status, quantity, atTermEnd, …}, azureSubscriptions[], reservations[], \
                software[], unread[] {id, place, cause, name}, asOf on a profile, \
                notListedSince where the service lists it no more}
                """)
    }

    @OptionGroup var options: ReadOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)))
    var customer: String

    func run() throws {
        let words = options.words
        let store = try options.open()
        try store.prepareToFind(in: words)
        let found = try store.customer(customer, in: words)
        let asOf = try store.prepare(found, refreshing: options.refresh, in: words)
        guard let account = try store.directory.account(of: found.id) else {
            throw Refusal.notACustomer(found.id)
        }
        let holdings = try store.holdings(of: found)
        let rules = try store.directory.rules()
        let eligibility = rules.eligibility(of: holdings, at: Date())
        let missingSince = try store.directory.missingSince(found.id)
        if options.json {
            return try JSON.print(
                HoldingsOutput(
                    account, holdings, by: rules,
                    eligible: eligibility.clearance != nil && missingSince == nil, asOf: asOf,
                    notListedSince: missingSince))
        }
        try Columns.print(facts(of: account, eligibility, missingSince, in: words))
        try Columns.print([[""]] + rows(of: holdings, by: rules, in: words))
    }

    private func facts(
        of account: CustomerAccount, _ eligibility: RemovalEligibility, _ missingSince: Date?,
        in words: Words
    ) -> [[String]] {
        let customer = account.customer
        let contacts = account.supportContacts.map { "\($0.name) (\($0.partnerID))" }
        return [
            [words.companyNameLabel, customer.companyName],
            [words.microsoftIDLabel, customer.id.text],
            [
                words.domainLabel,
                words.list([customer.domain] + account.customDomains),
            ],
            [words.relationshipLabel, words.relationship(customer.relationship)],
            [
                words.delegatedAccessLabel,
                words.access(customer.allowsDelegatedAccess),
            ],
            [words.supportContactsLabel, words.list(contacts)],
            [
                words.removeLink,
                missingSince.map { "! " + words.notListedMarkSince($0.minute) }
                    ?? (eligibility.blockers.isEmpty
                        ? words.readyToRemove
                        : words.heldBy(eligibility.blockers.count)),
            ],
        ]
    }

    /// The holdings as the deck lists them: by name, add-ons under their base; with what becomes
    /// of a subscription when its term ends.
    private func rows(
        of holdings: Holdings, by rules: Rules, in words: Words
    ) -> [[String]] {
        CustomerPage.Tab.allCases.flatMap { holdings.items(on: $0) }.map { holding in
            let name = holdings.name(of: holding) ?? ""
            switch holding {
            case .subscription(let id):
                guard let subscription = holdings.subscription(id) else { break }
                let mark = subscription.parentID == nil ? "" : "└ "
                return [
                    id.text, words.kind(subscription.kind), words.status(subscription.status),
                    subscription.quantity.grouped, mark + name,
                    rules.termEnd(of: subscription.term, at: Date()).map(words.termEnd) ?? "",
                ]
            case .azureSubscription(let id):
                let status = holdings.azureSubscriptions.first { $0.id == id }?.status ?? .active
                return [
                    id.text, words.azureSubscriptionLabel, words.status(status), "",
                    "└ " + name,
                ]
            case .reservation(let id):
                guard let reservation = holdings.reservations.first(where: { $0.id == id }) else {
                    break
                }
                return [
                    id.text, words.reservationLabel, words.status(reservation.status),
                    reservation.quantity.grouped, name,
                ]
            case .software(let id):
                guard let purchase = holdings.software.first(where: { $0.id == id }) else { break }
                return [
                    id.text, words.softwareTitle, words.status(purchase.status),
                    purchase.quantity.grouped, name,
                ]
            case .unread(let id):
                guard let unread = holdings.unread.first(where: { $0.id == id }) else { break }
                return [
                    id.text, words.kind(of: unread), words.status(Subscription.Status.untold), "",
                    name,
                ]
            }
            return [holding.id, "", "", "", name]
        }
    }
}
