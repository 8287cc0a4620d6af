import Canvas
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

/// Whatever is pressed and whatever happens, the screen stays whole, and nothing is sent that the
/// confirmed dialog did not name on the screen. `PARTNERDECK_FUZZ_KEYS=100000` presses that many
/// keys in all, and reports the result.
@Suite(.heavy) struct `Random keys, resizes and answers` {
    private static let asked = ProcessInfo.processInfo.environment["PARTNERDECK_FUZZ_KEYS"]
        .flatMap(Int.init)

    /// How many keys one deck gets; a deck on a service gets half as many.
    private static func share(ofFar isFar: Bool) -> Int {
        let whole = asked.map { ($0 + 9) / 10 } ?? 600
        return isFar ? whole / 2 : whole
    }

    @Test(arguments: 1...8)
    func `never break the picture, and never do what no dialog asked`(seed: Int) throws {
        var deck = DeckHarness(
            .everything, others: Tour.others, former: [.named("Fourth Coffee", 400)],
            activity: [.a(.order)], language: Language.allCases[seed % 3],
            rules: seed % 2 == 0 ? .of2020 : .ofToday,
            identity: .agent([.globalAdmin, .adminAgent, .salesAgent]),
            hold: seed % 4 < 2 ? 5 : 0)
        for place in deck.world.list.indices.dropFirst() where place % 2 == 0 {
            deck.world.list[place].subscriptions = [.e3, .a(.newCommerce, id: "nce")]
        }
        deck.world.lookalikes = [
            Customer.contoso.id: [Lookalike(.named("Contosa", 4), by: .letter)]
        ]
        try play(deck, seed: seed, isFar: false)
    }

    @Test(arguments: 1...4)
    func `on a service, never send what no dialog asked on what was shown last`(
        seed: Int
    ) throws {
        let deck = DeckHarness(
            far: .everything, others: Tour.others, activity: [.a(.order)],
            language: Language.allCases[seed % 3], rules: seed % 2 == 0 ? .of2020 : .ofToday,
            hold: seed % 2 == 0 ? 5 : 0
        ) { world in
            for place in world.list.indices.dropFirst() where place % 2 == 0 {
                world.list[place].subscriptions = [.e3, .a(.newCommerce, id: "nce")]
            }
            world.unread = Set(Tour.others.enumerated().filter { $0.offset % 5 == 1 }.map(\.1.id))
            world.missing = [Tour.others[6].id: .day(-1)]
        }
        try play(deck, seed: seed, isFar: true)
    }

    private func play(_ deck: DeckHarness, seed: Int, isFar: Bool) throws {
        var fuzz = Fuzz(deck, seed: UInt64(seed), isFar: isFar)
        try fuzz.play(keys: Self.share(ofFar: isFar))
        let tally = fuzz.tally
        if Self.asked != nil { print("fuzz: seed \(seed), far \(isFar), \(tally)") }
        #expect(tally.acts + tally.runs >= tally.keys / 5000)
        #expect(tally.dialogs > tally.keys / 100)
    }
}
