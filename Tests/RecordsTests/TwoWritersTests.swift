import Domain
import Files
import Foundation
import Records
import Samples
import Testing

@Suite struct `Two decks at once` {
    @Test func `write one sound chain, from many threads each`() async throws {
        let folder = try JournalFolder()
        let journals = [folder.journal, folder.journal, folder.journal]
        try await withThrowingTaskGroup(of: [Int].self) { group in
            for number in 0..<12 {
                group.addTask {
                    try (0..<10).map { _ in
                        try journals[number % 3].append(
                            .intent(number), about: nil, by: .agent
                        ).id
                    }
                }
            }
            let numbers = try await group.reduce(into: []) { $0 += $1 }
            #expect(numbers.sorted() == Array(1...120))
        }
        #expect(try folder.journal.verify().entries == 120)
        #expect(try folder.journal.entries().map(\.id) == Array(1...120))
    }

    @Test func `write one sound chain as processes of their own`() async throws {
        let folder = try JournalFolder()
        let path = folder.path
        await withTaskGroup { group in
            for _ in 0..<2 {
                group.addTask {
                    await #expect(processExitsWith: .success) { [path = path as String] in
                        try Journal(folder: path, patience: .seconds(60)).fill(50)
                    }
                }
            }
        }
        #expect(try folder.journal.verify().entries == 100)
    }

    @Test func `wait for each other no longer than they are told to`() throws {
        let folder = try JournalFolder()
        try folder.journal.fill(1)
        let before = try folder.bytes()
        let holder = try RegularFile(updating: folder.file)
        #expect(try holder.lock(.exclusive))
        let journal = Journal(folder: folder.path, patience: .milliseconds(20))
        #expect(throws: JournalTrouble.busy(path: folder.file)) { try journal.fill(1) }
        #expect(throws: JournalTrouble.busy(path: folder.file)) { try journal.verify() }
        #expect(try journal.entries().count == 1)
        holder.unlock()
        #expect(try folder.bytes() == before)
        try journal.fill(1)
        #expect(try journal.verify().entries == 2)
    }
}
