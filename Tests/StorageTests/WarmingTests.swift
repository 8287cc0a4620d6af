import Chance
import Domain
import Foundation
import Samples
import Storage
import Testing

/// The deck builds its indexes as soon as it has opened, on a thread of its own; a dialog may ask
/// who is easily mistaken for its target at any moment of that.
@Suite(.blocking) struct `While the indexes are being built` {
    @Test func `look-alikes are found, and neither waits for the other for ever`() throws {
        let folder = try StoreFolder()
        let writing = try folder.directory()
        let accounts = (1...500).map { number in
            CustomerAccount.named("Firm \(number)", number: number, domain: "firm\(number).example")
        }
        try writing.write { writer throws(DirectoryError) in
            for account in accounts {
                try writer.add(
                    account, holding: Holdings(customer: account.customer), under: .of2020)
            }
        }
        for round in 0..<40 {
            let reading = try Directory(path: writing.path)
            let done = DispatchSemaphore(value: 0)
            Thread.detachNewThread {
                try? reading.warm()
                done.signal()
            }
            Thread.detachNewThread {
                _ = try? reading.lookalikes(of: [accounts[round].customer.id], limit: 3)
                done.signal()
            }
            for _ in 1...2 {
                try #require(done.wait(timeout: .now() + 60) == .success, "round \(round)")
            }
        }
    }
}
