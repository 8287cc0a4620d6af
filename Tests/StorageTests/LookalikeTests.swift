import Domain
import Foundation
import Storage
import Testing

@Suite struct `Look-alikes of a customer` {
    @Test func `are found by name in all of the list, the same name first`() throws {
        let shelf = try Shelf()
        let directory = try shelf.directory(of: [
            "Contoso", "Contozo", "Fabrikam", "Contoso", "ＣＯＮＴＯＳＯ", "Сontoso", "Northwind",
        ])
        let found = try directory.lookalikes(of: [id(1), id(3)], limit: 9)
        #expect(found.keys.map(\.text) == ["id-00001"])
        let alike = try #require(found[id(1)])
        #expect(alike[0].resemblance == .sameName)
        #expect(alike[0].customer.id == id(4))
        #expect(Set(alike.map(\.resemblance)) == [.sameName, .letter, .width, .script])
        #expect(try directory.lookalikes(of: [id(1)], limit: 2)[id(1)]?.count == 2)
    }

    @Test func `are found by domain`() throws {
        let shelf = try Shelf()
        let directory = try shelf.directory()
        try directory.write { writer throws(DirectoryError) in
            for (number, domain) in [(1, "hanbit.onmicrosoft.com"), (2, "hanblt.onmicrosoft.com")] {
                let account = CustomerAccount.named(
                    number == 1 ? "한빛전자" : "가온건설", number: number, domain: domain)
                try writer.add(
                    account, holding: Holdings(customer: account.customer), under: .article)
            }
        }
        #expect(
            try directory.lookalikes(of: [id(1)], limit: 9)[id(1)]?.map(\.customer.id) == [id(2)])
    }

    @Test func `come and go with the list`() throws {
        let shelf = try Shelf()
        let directory = try shelf.directory(of: ["Contoso", "Contozo"])
        #expect(try directory.lookalikes(of: [id(1)], limit: 9).count == 1)
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.none, of: id(2))
        }
        #expect(try directory.lookalikes(of: [id(1)], limit: 9).isEmpty)
        try directory.write { writer throws(DirectoryError) in
            try writer.set(.reseller, of: id(2))
        }
        #expect(try directory.lookalikes(of: [id(1)], limit: 9)[id(1)]?.count == 1)
        try directory.write { writer throws(DirectoryError) in
            let account = CustomerAccount.named("Contosso", number: 3)
            try writer.add(account, holding: Holdings(customer: account.customer), under: .article)
        }
        #expect(try directory.lookalikes(of: [id(1)], limit: 9)[id(1)]?.count == 2)
    }

    @Test func `are nobody for whoever nobody knows`() throws {
        let shelf = try Shelf()
        #expect(try shelf.directory().lookalikes(of: [id(7)], limit: 9).isEmpty)
    }

    private func id(_ number: Int) -> Customer.ID { Customer.ID("id-0000\(number)") }
}
