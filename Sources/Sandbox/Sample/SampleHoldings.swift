import Domain
import Foundation

/// What one invented customer holds, as it grows.
struct SampleHoldings {
    var holdings: Holdings
    let region: Region
    let day: Date
    var chance: SplitMix64

    init(of customer: Customer, in region: Region, day: Date, chance: SplitMix64) {
        holdings = Holdings(customer: customer)
        self.region = region
        self.day = day
        self.chance = chance
    }

    var count: Int {
        holdings.subscriptions.count + holdings.azureSubscriptions.count
            + holdings.reservations.count + holdings.software.count
    }

    /// A moment of the day so many days ago.
    mutating func moment(daysAgo: Int) -> Date {
        day.adding(days: -daysAgo - 1).adding(seconds: chance.below(86_400))
    }

    mutating func ownName() -> String { chance.chance(30) ? chance.pick(region.units) : "" }

    mutating func seats() -> Int {
        chance.chance(70) ? 1 + chance.below(30) : 25 + chance.below(600)
    }
}
