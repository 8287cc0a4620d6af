import Domain
import Foundation
import Storage

/// The gate by which what a service tells comes into the Directory, and its age into the file
/// beside it.
struct ReplicaWriter: Sendable {
    let directory: Directory
    let freshness: Freshness
    let time: any Timekeeper

    /// Some customers of the list. In portions: a service may hand over all of them at once, and
    /// nobody else can write meanwhile.
    func take(_ customers: [Customer]) async throws(Refusal) {
        for start in stride(from: 0, to: customers.count, by: Self.portion) {
            let portion = Array(customers[start..<min(start + Self.portion, customers.count)])
            try write { writer throws(DirectoryError) in
                try writer.clearRemovals(of: portion.map(\.id), acceptedBefore: lagEnd)
                try writer.take(portion)
            }
            await Task.yield()
        }
    }

    func take(_ account: CustomerAccount) throws(Refusal) {
        try write { writer throws(DirectoryError) in
            try writer.clearRemovals(of: [account.customer.id], acceptedBefore: lagEnd)
            try writer.take(account)
        }
        freshness.noteAccount(of: account.customer.id, at: time.now)
    }

    func take(_ holdings: Holdings) throws(Refusal) {
        try write { writer throws(DirectoryError) in try writer.take(holdings) }
        freshness.noteHoldings(of: holdings.customer.id, at: time.now)
    }

    /// The service knows no such customer any more: it is kept and marked, and nothing is to be
    /// expected for it. If its removal was accepted, that is what was expected.
    func takeAbsence(of customer: Customer.ID) throws(Refusal) {
        let now = time.now
        try write { writer throws(DirectoryError) in
            try writer.takeAbsence(of: [customer], since: now)
            try writer.clearAllPending(of: customer)
        }
    }

    /// Marks those the whole list did not have: none, where some of it could not be read.
    func takeEndOfList() async throws(Refusal) {
        guard try trying({ () throws(DirectoryError) in try freshness.unreadEntries() }) == 0 else {
            return
        }
        var last: Customer.ID?
        while true {
            let customers = try trying { () throws(DirectoryError) in
                try directory.customers(after: last, limit: Self.portion).map(\.id)
            }
            guard let end = customers.last else { break }
            last = end
            let gone = try trying { () throws(DirectoryError) in
                try freshness.unlisted(customers)
            }
            if !gone.isEmpty {
                let now = time.now
                try write { writer throws(DirectoryError) in
                    try writer.takeAbsence(of: gone, since: now)
                }
            }
            await Task.yield()
        }
        let awaited = try trying { () throws(DirectoryError) in
            try freshness.unlisted(try directory.customersWithPending())
        }
        guard !awaited.isEmpty else { return }
        try write { writer throws(DirectoryError) in
            for customer in awaited { try writer.clearPending(nil, of: customer) }
        }
    }

    func write<T>(
        _ body: (DirectoryWriter) throws(DirectoryError) -> T
    ) throws(Refusal) -> T {
        do { return try directory.write(body) } catch { throw Refusal(error) }
    }

    /// A removal that was accepted before this, and whose customer still shows, is no lag: there
    /// is a new relationship.
    var lagEnd: Date { time.now.addingTimeInterval(-Settling.longest) }

    private static let portion = 500
}

/// Runs `body`, and says the store's errors as refusals.
func trying<T>(_ body: () throws(DirectoryError) -> T) throws(Refusal) -> T {
    do { return try body() } catch { throw Refusal(error) }
}
