import Chance
import Domain
import Foundation
import Testing

/// Does what an operator may do to a random customer, lets time pass, and takes it back: after
/// that all is as it was, but for what the reference says is lost for good.
struct Undoing {
    let center: any PartnerCenter
    let rules: Rules
    let time: JumpingTime
    /// All there is to see of a customer besides what `center` tells, such as the JSON on the
    /// wire; asked before the write and after it was taken back.
    var look: (Customer.ID) async throws -> [String: String] = { _ in [:] }
    /// Is called when something was taken back.
    var check: (Customer.ID) async throws -> Void = { _ in }
    /// Whether the way to it is troubled: then a no may come without its details.
    var isTroubled = false
    /// Also writes other than suspensions.
    var takesAll = true

    /// What there is no way back from.
    enum LostForGood: Hashable {
        /// A suspended subscription of new commerce cannot come back once its term has ended
        /// (reference, 4.4).
        case termOver
    }

    /// How often what was taken back, what was refused, and what was lost.
    struct Tally {
        var undone: [String: Int] = [:]
        var inTwoWrites = 0
        var refused = 0
        var lost: [LostForGood: Int] = [:]

        var all: Int { undone.values.reduce(0, +) }

        mutating func add(_ other: Tally) {
            undone.merge(other.undone, uniquingKeysWith: +)
            inTwoWrites += other.inTwoWrites
            refused += other.refused
            lost.merge(other.lost, uniquingKeysWith: +)
        }
    }

    func play(_ customer: Customer.ID, _ dice: inout Dice) async throws -> Tally {
        var tally = Tally()
        var subscriptions = try await center.holdings(of: customer).subscriptions.map(\.id)
        subscriptions.shuffle(using: &dice)
        for id in subscriptions {
            let before = try await center.holdings(of: customer)
            let seen = try await look(customer)
            let write = takesAll ? write(id, before, &dice) : .suspend(id)
            let slice = before.slice(for: write)
            do throws(Refusal) {
                try await center.perform(write, of: customer)
            } catch {
                tally.refused += 1
                let foreseen = foreseen(write, in: before)
                #expect(isTroubled ? foreseen != nil : foreseen == error.cause, "\(write)")
                #expect(try await center.holdings(of: customer) == before)
                #expect(try await look(customer) == seen)
                continue
            }
            time.pass(Double(dice.below(60) * dice.below(86_400)))
            let now = try await center.holdings(of: customer)
            #expect(rules.isDone(write, in: now, at: time.now))
            let ways: [Write]
            do throws(Refusal) {
                ways = try rules.undoing(write, before: slice, now: now, at: time.now)
            } catch {
                guard case .termEnded(let end) = error, end <= time.now,
                    before.subscription(id)?.kind == .newCommerce
                else {
                    // A renewal that was set to what it was needs no undoing.
                    #expect(error == .alreadyUndone)
                    #expect(now == before)
                    continue
                }
                tally.lost[.termOver, default: 0] += 1
                continue
            }
            for way in ways { try await center.perform(way, of: customer) }
            #expect(try await center.holdings(of: customer) == before, "\(write) by \(ways)")
            #expect(try await look(customer) == seen, "\(write) by \(ways)")
            try await check(customer)
            tally.undone[write.name, default: 0] += 1
            if case .suspend = write, ways.count == 2, case .setRenewal = ways[1] {
                tally.inTwoWrites += 1
            }
        }
        return tally
    }

    private func write(_ id: Subscription.ID, _ held: Holdings, _ dice: inout Dice) -> Write {
        if held.subscription(id)?.status == .suspended { return .reactivate(id) }
        let azure = held.azureSubscriptions.filter { $0.planID == id }
        if !azure.isEmpty, dice.chance(70) {
            let one = dice.pick(azure)
            return one.isLive ? .cancel(.azureSubscription(one.id)) : .reactivateAzure(one.id)
        }
        return dice.chance(25) ? .setRenewal(dice.renewal(), of: id) : .suspend(id)
    }

    /// The refusal by the rules.
    private func foreseen(_ write: Write, in holdings: Holdings) -> Refusal? {
        do throws(Refusal) {
            _ = try rules.change(by: write, in: holdings, at: time.now)
            return nil
        } catch {
            return error
        }
    }
}

extension Write {
    fileprivate var name: String { "\("\(self)".prefix { $0 != "(" })" }
}
