import Deck
import Domain
import Foundation
import Replica
import Storage
import Wording

extension Store {
    /// Reads everything from the service, in one go; answers the customers it had a trouble with.
    /// Nothing to do in the embedded sandbox.
    func sync(in words: Words) throws -> [Customer.ID: Refusal] {
        guard let service else { return [:] }
        let progress = SyncProgress(words)
        service.watch { progress.tell($0) }
        defer { progress.end() }
        let ending = try service.waiting { () async throws(Refusal) in
            try await service.session().replica.sync()
        }
        switch ending {
        case .finished(let troubles): return troubles
        case .offline(let refusal), .stopped(let refusal): throw refusal
        case .cancelled: throw Refusal.service(.stopped)
        }
    }

    /// Before a command reads: asks the service where that is wished or nothing is known yet, and
    /// says on standard error how old the answer will be. Answers that moment.
    @discardableResult
    func prepare(refreshing: Bool, in words: Words) throws -> Date? {
        guard let service else { return nil }
        if refreshing || service.freshness.listedAt == nil {
            _ = try sync(in: words)
        }
        let asOf = service.freshness.listedAt
        if let asOf { StandardError.write(words.answerAsOf(asOf.minute)) }
        return asOf
    }

    /// The same for one customer, who is known by now.
    @discardableResult
    func prepare(
        _ customer: Customer, refreshing: Bool, in words: Words
    ) throws -> Date? {
        guard let service else { return nil }
        let isKnown =
            service.freshness.holdingsReadAt(customer.id) != nil
            && service.freshness.accountReadAt(customer.id) != nil
        if refreshing || !isKnown {
            try service.waiting { () async throws(Refusal) in
                _ = try await service.refresh(customer.id)
            }
        }
        let asOf = service.freshness.holdingsReadAt(customer.id)
        if let asOf { StandardError.write(words.answerAsOf(asOf.minute)) }
        return asOf
    }

    /// What the service has of the list, where nothing is known yet: whoever is looked for has to
    /// be found first.
    func prepareToFind(in words: Words) throws {
        guard let service, service.freshness.listedAt == nil else { return }
        _ = try sync(in: words)
    }
}
