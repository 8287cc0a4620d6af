import Domain
import Foundation
import Samples
import Testing

@testable import Program

@Suite struct `An end that was asked for` {
    private func end(of write: Write, by customer: Customer = .contoso) -> AwaitedAct {
        let trace = ActTrace(correlationID: "correlation", requestID: "request")
        return AwaitedAct(
            entry: 1, date: .today, customer: customer,
            intent: Intent(write: write, name: "Support", trace: trace, before: nil, step: nil))
    }

    @Test func `is of the one relationship that gdap --end looks for`() {
        let own = AdminRelationship.ID("own")
        let contoso = Customer.contoso.id
        #expect(end(of: .endAdminAccess(own)).isOf(own, of: contoso))
        #expect(!end(of: .endAdminAccess(.init("other"))).isOf(own, of: contoso))
        #expect(!end(of: .removeRelationship).isOf(own, of: contoso))
        let other = Customer.a("Fabrikam", id: "fabrikam")
        #expect(!end(of: .endAdminAccess(own), by: other).isOf(own, of: contoso))
    }
}
