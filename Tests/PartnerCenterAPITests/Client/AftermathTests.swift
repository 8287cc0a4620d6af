import Domain
import Foundation
import PartnerCenterAPI
import Testing

/// The article's four consequences, each read from the service.
@Suite struct `What the service shows after a removal` {
    private static let root = "/v1/customers/\(hanbit)"
    private static let gone = WireResponse.error(403, "20002")

    private let former = Customer.a(
        "Hanbit Trading", id: hanbit.text, domain: "hanbit.onmicrosoft.com")

    /// What the service shows if these answers differ from those after a complete removal.
    private func seen(_ answers: [String: WireResponse] = [:]) async -> Aftermath {
        let harness = ClientHarness { request, _ in
            let path = request.target.split(separator: "?").first.map(String.init) ?? ""
            if let answer = answers[path] { return answer }
            return path == "/v1/customers"
                ? .list([WireBodies.customer("other", "Other")]) : Self.gone
        }
        return await harness.client.reading.aftermath(of: former)
    }

    private func shown(_ aftermath: Aftermath) -> [RemovalConsequence] {
        RemovalConsequence.allCases.filter(aftermath.shows)
    }

    @Test func `is all four once it has come about`() async {
        let aftermath = await seen()
        #expect(aftermath.isComplete)
        #expect(RemovalConsequence.allCases.allSatisfy(aftermath.isSeen))
    }

    @Test func `is not what our own copy says: each is missing where the service shows it still`()
        async
    {
        let us: JSONValue = ["id": "fabrikam", "name": "Fabrikam", "mpnId": "4711"]
        let still: [(RemovalConsequence, [String: WireResponse])] = [
            (.customerLeavesList, ["/v1/customers": .list([WireBodies.customer])]),
            (
                .partnerLeavesSupportContacts,
                ["\(Self.root)/relationships": .list([us])]
            ),
            (.delegatedAdminPrivilegesEnd, [Self.root: .json(WireBodies.customer)]),
            (.futurePurchasesPrevented, ["\(Self.root)/orders": .list([])]),
        ]
        for (consequence, answers) in still {
            let aftermath = await seen(answers)
            #expect(
                shown(aftermath) == RemovalConsequence.allCases.filter { $0 != consequence })
            #expect(aftermath.isSeen(consequence))
        }
    }

    @Test func `says what could not be looked at, and takes it for nothing`() async {
        let paths: [(RemovalConsequence, String)] = [
            (.customerLeavesList, "/v1/customers"),
            (.partnerLeavesSupportContacts, "\(Self.root)/relationships"),
            (.delegatedAdminPrivilegesEnd, Self.root),
            (.futurePurchasesPrevented, "\(Self.root)/orders"),
        ]
        for (consequence, path) in paths {
            let aftermath = await seen([path: .error(400, "1")])
            #expect(!aftermath.isSeen(consequence) && !aftermath.shows(consequence))
            #expect(!aftermath.isComplete)
        }
    }

    @Test func `takes no contact it cannot read for somebody else, and no odd customer for ours`()
        async
    {
        let contacts: [JSONValue] = [.null, "us", ["name": "Fabrikam"], ["id": ""], [:]]
        for contact in contacts {
            let aftermath = await seen(["\(Self.root)/relationships": .list([contact])])
            #expect(!aftermath.isSeen(.partnerLeavesSupportContacts))
        }
        let customers: [JSONValue] = [
            [:], ["allowDelegatedAccess": false], ["id": "another", "allowDelegatedAccess": false],
            ["id": .string(hanbit.text)], ["id": .string(hanbit.text), "allowDelegatedAccess": 0],
        ]
        for customer in customers {
            let aftermath = await seen([Self.root: .json(customer)])
            #expect(!aftermath.isSeen(.delegatedAdminPrivilegesEnd))
        }
    }

    @Test func `looks at the whole list`() async {
        let next = JSONValue.object(["uri": "/customers?size=500", "method": "GET", "headers": []])
        let harness = ClientHarness { request, count in
            guard request.target.hasPrefix("/v1/customers?") else { return Self.gone }
            guard count == 0 else { return .list([WireBodies.customer]) }
            return .json([
                "totalCount": 2, "items": [WireBodies.customer("other", "Other")],
                "links": ["next": next],
            ])
        }
        #expect(await harness.client.reading.aftermath(of: former).isListed)
    }
}
