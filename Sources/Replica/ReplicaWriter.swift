import Domain
import Foundation
import Storage

/// Writes what a service tells to the Directory, and when it told it to the file beside it.
struct ReplicaWriter: Sendable {
    let directory: Directory
    let freshness: Freshness
    let time: any Timekeeper

    /// Takes customers of the list, in portions: a service may return all of them at once, and no
    /// one else can write meanwhile.
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

    /// Returns the holdings in which what was not told is as it is known.
    func completed(_ holdings: Holdings) throws(Refusal) -> Holdings {
        holdings.keepingUntold(of: try trying(directory.holdings(of: holdings.customer.id)))
    }

    /// Takes an account that was read without its support contacts.
    func take(profile account: CustomerAccount) throws(Refusal) {
        try write { writer throws(DirectoryError) in
            try writer.clearRemovals(of: [account.customer.id], acceptedBefore: lagEnd)
            try writer.take(account, includingSupportContacts: false)
        }
        freshness.noteProfile(of: account.customer.id, at: time.now)
    }

    func take(_ holdings: Holdings) throws(Refusal) {
        var holdings = holdings
        let access = holdings.adminAccess
        if access.isRead, !freshness.noteSeen(access.all.map(\.id)) {
            // What is not noted is only read again.
            holdings.adminAccess = .notRead
        }
        try write { [holdings] writer throws(DirectoryError) in try writer.take(holdings) }
        freshness.noteHoldings(of: holdings.customer.id, at: time.now)
        guard holdings.adminAccess.isRead else { return }
        freshness.noteAccess(of: holdings.customer.id, at: time.now)
    }

    /// Takes a part of the list of admin relationships, in portions.
    func take(_ entries: [AdminListing.Entry]) async throws(Refusal) {
        for start in stride(from: 0, to: entries.count, by: Self.portion) {
            let portion = Array(entries[start..<min(start + Self.portion, entries.count)])
            try write { writer throws(DirectoryError) in try writer.take(portion) }
            await Task.yield()
        }
    }

    /// Notes that all admin relationships with a customer were read now.
    func noteAccess(of customer: Customer.ID) { freshness.noteAccess(of: customer, at: time.now) }

    /// Deletes the admin relationships that were not in the list, and takes it that all are known
    /// of every customer. Only where all of the list could be read.
    func takeEndOfAccessList() async throws(Refusal) {
        var last: AdminRelationship.ID?
        while true {
            let known = try trying(directory.adminRelationships(after: last, limit: Self.portion))
            guard let end = known.last else { break }
            last = end.relationship.id
            let unlisted = try trying(freshness.unlistedAccess(known.map(\.relationship.id)))
            let gone = known.filter { unlisted.contains($0.relationship.id) }
            if !gone.isEmpty {
                try write { writer throws(DirectoryError) in try writer.delete(gone) }
            }
            await Task.yield()
        }
        var customer: Customer.ID?
        while true {
            let customers = try trying(
                directory.customersOfUnknownAccess(after: customer, limit: Self.portion))
            guard let end = customers.last else { break }
            customer = end
            try write { writer throws(DirectoryError) in
                try writer.takeWholeAccess(of: customers)
            }
            await Task.yield()
        }
    }

    /// Sets why the admin relationships could not be read; nil if they were.
    func set(_ trouble: AdminAccessTrouble?) throws(Refusal) {
        try write { writer throws(DirectoryError) in try writer.setAccessTrouble(trouble) }
    }

    /// Takes it that the service knows no such customer any more. The customer becomes a former one
    /// if its removal was accepted, or else is marked as missing; nothing of it is pending.
    func takeAbsence(of customer: Customer.ID) throws(Refusal) {
        let now = time.now
        try write { writer throws(DirectoryError) in
            try writer.takeAbsence(of: [customer], since: now)
            try writer.clearAllPending(of: customer)
        }
    }

    /// Marks the customers that were not in the list, if all of the list could be read.
    func takeEndOfList() async throws(Refusal) {
        guard try trying(freshness.unreadEntries()) == 0 else { return }
        var last: Customer.ID?
        while true {
            let customers = try trying(
                directory.customers(after: last, limit: Self.portion).map(\.id))
            guard let end = customers.last else { break }
            last = end
            let gone = try trying(freshness.unlisted(customers))
            if !gone.isEmpty {
                let now = time.now
                try write { writer throws(DirectoryError) in
                    try writer.takeAbsence(of: gone, since: now)
                }
            }
            await Task.yield()
        }
        let awaited = try trying(freshness.unlisted(directory.customersWithPending()))
        guard !awaited.isEmpty else { return }
        try write { writer throws(DirectoryError) in
            for customer in awaited { try writer.clearPending(nil, of: customer) }
        }
    }

    func write<T>(
        _ body: (DirectoryWriter) throws(DirectoryError) -> T
    ) throws(Refusal) -> T {
        try trying(directory.write(body))
    }

    /// A removal that was accepted before this moment, and whose customer still shows, is no lag:
    /// there is a new relationship.
    var lagEnd: Date { time.now.addingTimeInterval(-Settling.longest) }

    private static let portion = 500
}

/// Evaluates `body`, and throws the store's errors as refusals.
func trying<T>(_ body: @autoclosure () throws(DirectoryError) -> T) throws(Refusal) -> T {
    do { return try body() } catch { throw Refusal(error) }
}
