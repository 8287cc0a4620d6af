import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

@Suite struct `A holding named on the command line` {
    private static let id = "79a98ba1-1111-4222-8333-444455556666"
    private static let order = "0ddba115-2222-4333-8444-55556666777a"

    private var holdings: Holdings {
        var held = Subscription.a(
            .newCommerce, id: Self.id, name: "Office 365 E3", friendlyName: "Branch")
        held.orderID = .init(Self.order)
        return Holdings(
            customer: .a(), subscriptions: [held, .a(.legacyLicence, id: "other", name: "Visio")])
    }

    private func found(_ text: String) -> Holding? {
        try? holdings.holding(text, in: Language.english.words(namesKeys: false))
    }

    @Test(arguments: [
        id, "79a98ba1", "79A98B", "55556666", "…55556666", "...556666", "0ddba115", "…6666777a",
        "Branch", "bran", "office e3", "Office 365 E3",
    ])
    func `is that with such an ID, order, nickname or offer`(text: String) {
        #expect(found(text) == .subscription(.init(Self.id)), "\(text)")
    }

    @Test(arguments: ["79a9", "6666", "…6666", "a98ba1", "0ddba116", "Project"])
    func `is none for a part that may be of many`(text: String) {
        #expect(found(text) == nil, "\(text)")
    }
}
