import ArgumentParser
import Deck
import Domain
import Foundation
import Replica

/// `partnerdeck sync`: reads all customers and what they hold from the service, with progress on a
/// terminal.
struct SyncCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sync", abstract: help(\.syncHelp),
            discussion: """
                JSON: {outcome, profile, customers, troubles[] {customer, reason}, unreadEntries, \
                unread[], asOf}. Ends with the status of the first trouble, if there was one.
                """)
    }

    @OptionGroup var options: ReadOptions

    private struct Output: Encodable {
        struct Trouble: Encodable {
            let customer: String
            let reason: String
        }

        let outcome = "synced"
        let profile: String
        let customers: Int
        let troubles: [Trouble]
        /// How many entries of the list could not be read.
        let unreadEntries: Int
        /// The customers of whose holdings something was not understood.
        let unread: [String]
        let asOf: String?
    }

    func run() throws {
        let words = options.words
        let store = try options.open()
        guard let service = store.service else {
            throw Failure.usage(words.nothingToSync)
        }
        let troubles = try store.sync(in: words).sorted { $0.key.text < $1.key.text }
        let count = try store.directory.summary().customers
        let asOf = service.freshness.listedAt
        let unreadEntries = try service.freshness.unreadEntries()
        let unread = try store.directory.customersWithUnread()
        if options.json {
            try JSON.print(
                Output(
                    profile: service.profile.name, customers: count,
                    troubles: troubles.map {
                        Output.Trouble(customer: $0.key.text, reason: words.reason(of: $0.value))
                    }, unreadEntries: unreadEntries, unread: unread.map(\.id.text),
                    asOf: asOf?.iso8601))
        } else {
            try StandardOutput.print(words.synced(count, at: asOf?.minute ?? ""))
        }
        for (customer, refusal) in troubles {
            StandardError.write("\(customer): \(words.refusal(refusal))")
        }
        for customer in unread {
            StandardError.write("\(customer.id): \(words.syncUnreadHoldings)")
        }
        if unreadEntries > 0 {
            StandardError.write(words.syncUnreadEntries(unreadEntries))
        }
        // What is here is whole for all others; scripts are to notice all the same.
        if let trouble = troubles.first?.value { throw ExitCode(trouble.status) }
        if unreadEntries > 0 { throw ExitCode(Refusal.service(.unreadable("")).status) }
    }
}
