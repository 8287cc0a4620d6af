import Domain
import Foundation
import GRDB
import Samples
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

    @Test func `names the add-ons and partners that an act mentions, as far as they are known`()
        throws
    {
        let folder = try StoreFolder()
        let directory = try folder.directory(of: ["Contoso"])
        let customer = Customer.ID("id-00001")
        try directory.write { writer throws(DirectoryError) in
            try writer.add(Subscription.seats("add-on", .suspended), to: customer)
        }
        let partner = try directory.identity().supportContact
        func record(_ changes: [FieldChange]) -> ActivityRecord {
            ActivityRecord(
                id: 1, operationDate: Date(timeIntervalSince1970: 1), userPrincipalName: "op",
                operation: .suspend, customerID: customer, customerName: "Contoso",
                resourceKind: "subscription", resourceID: "base", resourceName: "E3",
                outcome: .succeeded, details: .changes(changes))
        }
        func suspended(_ holding: String?) -> FieldChange {
            .changed(field: "status", before: "active", after: "suspended", holding: holding)
        }
        let records = [
            record([suspended(nil), suspended("add-on"), suspended("gone"), suspended("base")]),
            record([.removed(field: "supportContacts", element: partner.tenantID.text)]),
            record([suspended(nil)]),
        ]
        let named = try directory.named(records)
        #expect(named[0].names == ["add-on": "Offer of add-on", "base": "E3"])
        #expect(named[1].names == [partner.tenantID.text: partner.name])
        #expect(named[2] == records[2])
    }

    @Test func `finds the acts of whose end it does not tell`() throws {
        let ids = [try append(), try append(), try append()]
        try directory.write { writer throws(DirectoryError) in
            try writer.finish(ids[1], .failed, details: .text(""))
        }
        #expect(try directory.openActivity().map(\.id) == [ids[0], ids[2]])
    }

    @Test func `lets an act end once`() throws {
        let id = try append()
        try directory.write { writer throws(DirectoryError) in
            try writer.finish(id, .succeeded, details: .text("done"))
        }
        #expect(throws: DirectoryError.self) {
            try directory.write { writer throws(DirectoryError) in
                try writer.finish(id, .failed, details: .text("or not"))
            }
        }
        #expect(try directory.activity(of: nil, limit: 9).map(\.details) == [.text("done")])
    }

    @Test(arguments: [
        "active", "a \"quoted\" name", "a; b: c → d", "\"\u{301}", "\u{301}acute", "x\u{600}",
        "\\\u{20DD}", "none", "→\u{301}; x", "", "null", "[]", "a\u{0}b", "e\u{301}", "\u{E9}",
    ])
    func `gives back what changed, whatever signs are in it`(value: String) throws {
        let id = try append()
        let changes: [FieldChange] = [
            .changed(field: "friendlyName", before: value, after: nil),
            .changed(field: value, before: nil, after: value, holding: value),
            .new(field: "quantity", value: value), .added(field: value, element: value),
            .removed(field: "supportContacts", element: value),
        ]
        try directory.write { writer throws(DirectoryError) in
            try writer.finish(id, .succeeded, details: .changes(changes))
        }
        let details = try #require(try directory.activity(of: nil, limit: 1).first).details
        #expect(details == .changes(changes))
        // Texts are equal if they look the same, so they are compared by scalar too.
        guard case .changes(let read) = details, case .changed(_, let text, _, _) = read.first
        else {
            Issue.record("\(details)")
            return
        }
        #expect(text.map { Array($0.unicodeScalars) } == Array(value.unicodeScalars))
    }

    @Test(arguments: [[], [.changed(field: "status", before: nil, after: nil)]] as [[FieldChange]])
    func `tells text from changes, even if they read the same`(changes: [FieldChange]) throws {
        for details in [.changes(changes), .text(ActivityDetails.changes(changes).plainText)]
            as [ActivityDetails]
        {
            let id = try append()
            try directory.write { writer throws(DirectoryError) in
                try writer.finish(id, .succeeded, details: details)
            }
            #expect(try directory.activity(of: nil, limit: 1).map(\.details) == [details])
        }
    }

    @Test(arguments: ["", "status: active → suspended", "[{\"of tomorrow\":{}}]", "[", "null"])
    func `shows changes that cannot be read as they are stored`(stored: String) throws {
        let id = try append()
        try DatabaseQueue(path: directory.path).write {
            try $0.execute(
                sql: "UPDATE activity SET outcome = 'succeeded', changes = ? WHERE id = ?",
                arguments: [stored, id])
        }
        #expect(try directory.activity(of: nil, limit: 9).map(\.details) == [.text(stored)])
    }
}
