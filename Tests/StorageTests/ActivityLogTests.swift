import Domain
import Foundation
import Storage
import Testing

@Suite struct `The activity log` {
    let folder: StoreFolder
    let directory: Directory

    init() throws {
        folder = try StoreFolder()
        directory = try folder.directory()
    }

    private func append() throws -> ActivityRecord.ID {
        try directory.write { writer throws(DirectoryError) in
            try writer.append(
                ActivityIntent(
                    operationDate: Date(timeIntervalSince1970: 1), userPrincipalName: "op",
                    operation: .suspend, customerID: Customer.ID("c"), customerName: "C"))
        }
    }

    @Test func `shows the newest first, and the intent as under way`() throws {
        let ids = [try append(), try append()]
        let log = try directory.activity(of: Customer.ID("c"), limit: 9)
        #expect(log.map(\.id) == ids.reversed())
        #expect(log.map(\.outcome) == [.progress, .progress])
        #expect(try directory.activity(of: nil, limit: 1).map(\.id) == [ids[1]])
        #expect(try directory.activity(of: Customer.ID("d"), limit: 9).isEmpty)
    }

    @Test func `finds the acts of whose end it does not tell`() throws {
        let ids = [try append(), try append(), try append()]
        try directory.write { writer throws(DirectoryError) in
            try writer.finish(ids[1], .failed, details: "")
        }
        #expect(try directory.openActivity().map(\.id) == [ids[0], ids[2]])
    }

    @Test func `lets an act end once`() throws {
        let id = try append()
        try directory.write { writer throws(DirectoryError) in
            try writer.finish(id, .succeeded, details: "done")
        }
        #expect(throws: DirectoryError.self) {
            try directory.write { writer throws(DirectoryError) in
                try writer.finish(id, .failed, details: "or not")
            }
        }
        #expect(try directory.activity(of: nil, limit: 9).map(\.details) == ["done"])
    }
}
