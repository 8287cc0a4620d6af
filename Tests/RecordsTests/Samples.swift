import Chance
import Domain
import Foundation
import Records

// Values with sensible defaults: a test names only what it is about.

extension JournalEntry.Author {
    static let agent = JournalEntry.Author(
        userPrincipalName: "agent@fabrikam.example", profile: "work", place: "https://a.example")
}

extension Customer {
    static func a(_ name: String = "Contoso") -> Customer {
        Customer(
            id: .init(name.lowercased()), companyName: name,
            domain: "\(name.lowercased()).onmicrosoft.com", relationship: .reseller,
            allowsDelegatedAccess: true)
    }
}

extension ActTrace {
    static func number(_ number: Int) -> ActTrace {
        ActTrace(correlationID: "correlation-\(number)", requestID: "request-\(number)")
    }
}

extension Subscription {
    static func a(
        named name: String = "", _ status: Status = .active, since date: Date = .made
    ) -> Subscription {
        Subscription(
            id: .init("e3"), kind: .newCommerce, orderID: .init("order"),
            offerID: .init("offer"), offerName: "Microsoft 365 E3", friendlyName: name,
            quantity: 25, status: status, billingCycle: "monthly", termDuration: "P1Y",
            creationDate: date, effectiveStartDate: date, commitmentEndDate: date + 31_536_000,
            cancellationAllowedUntil: nil, autoRenewEnabled: true,
            scheduledNextTermInstructions: nil)
    }
}

extension Date {
    static let made = Date(timeIntervalSince1970: 1_780_000_000)
}

extension JournalEvent {
    /// The intent to suspend a subscription of that name.
    static func intent(_ number: Int = 1, named name: String = "E3") -> JournalEvent {
        .intended(
            Intent(
                write: .suspend(.init("e3")), name: name, trace: .number(number),
                before: Holdings(customer: .a(), subscriptions: [.a(named: name)]), step: nil))
    }
}

extension Journal {
    /// Adds so many entries.
    func fill(_ count: Int) throws {
        for number in 0..<count {
            try append(.intent(number), about: .a(), by: .agent)
        }
    }
}

extension Dice {
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }
}
