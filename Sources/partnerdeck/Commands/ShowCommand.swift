import ArgumentParser
import Dashboard
import Domain
import Foundation

/// `partnerdeck show CUSTOMER`: its account and all it holds.
struct ShowCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: help(.show),
            discussion: """
                JSON: {customer {id, companyName, domain, customDomains, relationship, \
                allowDelegatedAccess, supportContacts[], …}, eligible, subscriptions[] {id, \
                offerName, kind, status, quantity, …}, azureSubscriptions[], reservations[], \
                software[]}
                """)
    }

    @OptionGroup var options: ReadOptions

    @Argument(help: ArgumentHelp(help(.argCustomer)))
    var customer: String

    func run() throws {
        let words = options.words
        let store = try options.open()
        let found = try store.customer(customer, in: words)
        guard let account = try store.directory.account(of: found.id) else {
            throw Refusal.notACustomer(found.id)
        }
        let holdings = try store.holdings(of: found)
        let eligibility = try store.directory.rules().eligibility(of: holdings, at: Date())
        if options.json {
            return try JSON.print(
                HoldingsOutput(account, holdings, eligible: eligibility.clearance != nil))
        }
        Columns.print(facts(of: account, eligibility, in: words))
        Columns.print([[""]] + rows(of: holdings, in: words))
    }

    private func facts(
        of account: CustomerAccount, _ eligibility: RemovalEligibility, in words: Words
    ) -> [[String]] {
        let customer = account.customer
        let contacts = account.supportContacts.map { "\($0.name) (\($0.partnerID))" }
        return [
            [words(FactWords.companyName), customer.companyName],
            [words(FactWords.microsoftID), customer.id.text],
            [
                words(FactWords.domain),
                ([customer.domain] + account.customDomains).joined(separator: ", "),
            ],
            [words(FactWords.relationship), words.relationship(customer.relationship)],
            [
                words(FactWords.delegatedAccess),
                words(customer.allowsDelegatedAccess ? FactWords.granted : .notGranted),
            ],
            [words(FactWords.supportContacts), contacts.joined(separator: ", ")],
            [
                words(PageWords.removeLink),
                eligibility.blockers.isEmpty
                    ? words(PageWords.ready)
                    : words(PageWords.heldBy, eligibility.blockers.count),
            ],
        ]
    }

    private func rows(of holdings: Holdings, in words: Words) -> [[String]] {
        holdings.subscriptions.map {
            [$0.id.text, words.kind($0.kind), words.status($0.status), $0.quantity.said, $0.name]
        }
            + holdings.azureSubscriptions.map {
                [
                    $0.id.text, words(FactWords.azureSubscription), words.status($0.status), "",
                    $0.friendlyName,
                ]
            }
            + holdings.reservations.map {
                [
                    $0.id.text, words(FactWords.reservation), words.status($0.status),
                    $0.quantity.said, $0.displayName,
                ]
            }
            + holdings.software.map {
                [
                    $0.id.text, words(PageWords.software), words.status($0.status),
                    $0.quantity.said, $0.productName,
                ]
            }
    }
}
