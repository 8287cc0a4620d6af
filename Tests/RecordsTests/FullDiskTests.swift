import Domain
import Foundation
import Records
import Samples
import Testing

/// The limit on the size of files is that of a process, so each test runs in its own process.
@Suite struct `A full disk` {
    @Test func `refuses the entry and leaves the journal as it was`() async {
        await #expect(processExitsWith: .success) {
            let folder = try JournalFolder()
            try folder.journal.fill(3)
            let before = try folder.bytes()
            let length = try folder.lines()[0].count
            for room in [0, 1, length / 2, length - 1] {
                let limit = FileSizeLimit(before.count + room)
                #expect(throws: JournalTrouble.full(path: folder.file)) {
                    try folder.journal.append(.intent(), about: .a(), by: .agent)
                }
                limit.lift()
                #expect(try folder.bytes() == before)
            }
            try folder.journal.fill(1)
            #expect(try folder.journal.verify().entries == 4)
        }
    }

    @Test func `refuses also to repair, and leaves the torn end for later`() async {
        await #expect(processExitsWith: .success) {
            let folder = try JournalFolder()
            try folder.journal.fill(3)
            try folder.write(try folder.bytes() + Array("torn".utf8))
            let before = try folder.bytes()
            let limit = FileSizeLimit(before.count + 100)
            #expect(throws: JournalTrouble.full(path: folder.file)) {
                try folder.journal.append(.intent(), about: .a(), by: .agent)
            }
            limit.lift()
            #expect(try folder.bytes() == before)
            #expect(try folder.names == ["journal.head", "journal.jsonl"])
            try folder.journal.fill(1)
            #expect(try folder.journal.entries().map(\.id) == [1, 2, 3, 4, 5])
        }
    }

    @Test func `keeps the act from being done`() async {
        await #expect(processExitsWith: .success) {
            let harness = try await JournaledSandbox()
            // More than the store's files grow by when the store is read.
            try harness.folder.journal.fill(1500)
            let limit = FileSizeLimit(try harness.folder.bytes().count + 20)
            let no = await refusal {
                try await harness.partnerCenter.suspend(harness.subscription, of: harness.customer)
            }
            limit.lift()
            #expect(no == .journal(.full(path: harness.folder.file)))
            #expect(try await harness.sandbox.activity(of: harness.customer, limit: 10) == [])
            #expect(try harness.status == .active)
            _ = try await harness.partnerCenter.suspend(harness.subscription, of: harness.customer)
            #expect(try harness.status == .suspended)
            #expect(try harness.folder.journal.verify().entries == 1502)
        }
    }
}

/// Lets no file of this process grow beyond a size. A write there fails, as on a full disk.
private struct FileSizeLimit {
    private let before: rlimit

    init(_ bytes: Int) {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        before = limit
        limit.rlim_cur = rlim_t(bytes)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    }

    func lift() {
        var limit = before
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    }
}
