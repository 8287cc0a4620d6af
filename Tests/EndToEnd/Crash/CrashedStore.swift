import Chance
import Foundation
import Glibc
import Testing

/// A store on which programs are killed, and an untouched copy to compare it with.
struct CrashedStore {
    struct Target: Hashable {
        let customer: String
        let subscription: String
    }

    let home: Home
    let copy: Home
    /// The subscriptions that can be suspended, in random order.
    let targets: [Target]
    /// Those whose suspension was acknowledged.
    var acknowledged: [Target] = []

    init(chance: inout Dice) throws {
        home = try Home.seeded(customers: 20)
        copy = try Home()
        try FileManager.default.copyItem(atPath: home.store, toPath: copy.store)
        let kinds = ["legacyLicence", "legacyAzure", "newCommerce"]
        targets = try home.json("customers").all.flatMap { [home] customer in
            let id = customer["id"].text
            return try home.json("show", id)["subscriptions"].all.filter {
                kinds.contains($0["kind"].text) && $0["status"].text == "active"
            }.map { Target(customer: id, subscription: $0["id"].text) }
        }.shuffled(using: &chance)
    }

    /// Suspend, and kill the program at its n-th write to a file. Return how many writes there
    /// were.
    mutating func suspend(_ target: Target, killedAt write: Int) throws -> Int {
        let words = try home.folderForWords()
        let watch = try FileWriteWatch(folders: [home.work, words])
        let command = [
            Home.program, "suspend", target.customer, target.subscription, "--yes", "--store",
            home.store,
        ]
        let child = try ChildProcess(command, in: home, output: words)
        if watch.reaches(write) { kill(child.id, SIGKILL) }
        let outcome = try child.outcome()
        // Text on standard output is an acknowledgement, even if the program was killed afterwards.
        if outcome.status == 0 || !outcome.output.isEmpty { acknowledged.append(target) }
        #expect([.left(0), .killed(by: SIGKILL)].contains(outcome.end), "\(outcome.errors)")
        return watch.writes
    }

    /// Check that the store is as if only the acts that the log calls done had been tried.
    func expectNothingLostAndNothingHalfDone() throws {
        let acts = try home.json("activity").all.reversed()
        #expect(acts.allSatisfy { $0["operation"].text == "suspend" })
        // An act has failed if it was looked up since, and was found not done.
        #expect(
            acts.allSatisfy {
                ["succeeded", "progress", "failed"].contains($0["operationStatus"].text)
            })
        let done = acts.filter { $0["operationStatus"].text == "succeeded" }.map {
            Target(customer: $0["customerId"].text, subscription: $0["resourceId"].text)
        }
        #expect(Set(done).count == done.count)
        #expect(Set(done).isSuperset(of: acknowledged))
        for act in done {
            let outcome = try copy.onStore("suspend", act.customer, act.subscription, "--yes")
            #expect(outcome.status == 0)
        }
        for customer in Set(targets.map(\.customer)) {
            let (wrecked, whole) = (
                try home.onStore("show", customer, "--json"),
                try copy.onStore("show", customer, "--json")
            )
            let isSame = wrecked == whole
            #expect(isSame, "\(customer)")
        }
        let isSame = try home.onStore("customers", "--json") == copy.onStore("customers", "--json")
        #expect(isSame)
    }

    /// Check that the counts in the list agree with the holdings.
    func expectCountsToAgree() throws {
        for row in try home.json("customers").all {
            let shown = try home.json("show", row["id"].text)
            let statuses = shown["subscriptions"].all.map { $0["status"].text }
            #expect(row["activeSubscriptions"].number == statuses.count { $0 == "active" })
            #expect(row["suspendedSubscriptions"].number == statuses.count { $0 == "suspended" })
            let blockers = try home.json("blockers", row["id"].text)["blockers"].all
            #expect(row["blockers"].number == blockers.count)
            #expect(row["eligible"].truth == shown["eligible"].truth)
        }
    }
}

/// Counts the writes into some folders, by inotify.
final class FileWriteWatch {
    private let descriptor: Int32
    /// The number of writes so far.
    private(set) var writes = 0
    /// Whether a file in the last folder was closed. It has the program's output, so the program
    /// has ended.
    private(set) var isOver = false

    init(folders: [String]) throws {
        descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard descriptor >= 0 else { throw PipeError(error: errno) }
        for folder in folders.dropLast() {
            inotify_add_watch(descriptor, folder, UInt32(IN_MODIFY | IN_CREATE | IN_DELETE))
        }
        inotify_add_watch(
            descriptor, folders[folders.count - 1], UInt32(IN_MODIFY | IN_CLOSE_WRITE))
    }

    deinit { close(descriptor) }

    /// Wait for the n-th write, or for the end. Return whether the write came first.
    func reaches(_ write: Int) -> Bool {
        var patience = Patience()
        while writes < write, !isOver {
            guard patience.isLeft else { return false }
            let start = ContinuousClock.now
            var gate = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            if poll(&gate, 1, 1000) > 0 { take() }
            patience.use(ContinuousClock.now - start)
        }
        return !isOver
    }

    private func take() {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            var place = 0
            while place < count {
                let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
                if event.mask & UInt32(IN_CLOSE_WRITE) != 0 { isOver = true } else { writes += 1 }
                place += MemoryLayout<inotify_event>.size + Int(event.len)
            }
        }
    }
}
