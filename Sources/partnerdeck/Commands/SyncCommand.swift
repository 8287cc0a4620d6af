import ArgumentParser
import Dashboard
import Domain
import Foundation
import Replica

/// `partnerdeck sync`: reads all customers and what they hold from the service, with progress on a
/// terminal.
struct SyncCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sync", abstract: help(.sync),
            discussion: "JSON: {outcome, profile, customers, troubles[] {customer, reason}, asOf}")
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
        let asOf: String?
    }

    func run() throws {
        let words = options.words
        let store = try options.open()
        guard let service = store.service else {
            throw Failure.usage(words(ReplicaWords.nothingToSync))
        }
        let troubles = try store.sync(in: words).sorted { $0.key.text < $1.key.text }
        let count = try store.directory.summary().customers
        let asOf = service.freshness.listedAt
        if options.json {
            try JSON.print(
                Output(
                    profile: service.profile.name, customers: count,
                    troubles: troubles.map {
                        Output.Trouble(customer: $0.key.text, reason: words.reason(of: $0.value))
                    }, asOf: asOf?.iso8601))
        } else {
            try StandardOutput.print(words(ReplicaWords.synced, count, asOf?.minute ?? ""))
        }
        for (customer, refusal) in troubles {
            StandardError.write("\(customer): \(words.refusal(refusal))")
        }
    }
}
