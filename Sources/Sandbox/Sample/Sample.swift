import Domain
import Foundation

/// An invented directory: customer by customer, each from its own stream of numbers.
struct Sample {
    let seed: UInt64
    /// The day it is invented on: terms and windows lie around it.
    let day: Date
    /// The partner, which every customer may choose as support contact.
    let partner: SupportContact

    struct Member {
        let account: CustomerAccount
        let holdings: Holdings
    }

    /// The customer of that number, counted from 0. The first are the same in every sample.
    func customer(_ number: Int) -> Member {
        var chance = SplitMix64(seed: seed, stream: UInt64(number))
        let wellKnown =
            WellKnownCompany.all.indices.contains(number)
            ? WellKnownCompany.all[number] : nil
        let region = wellKnown?.region ?? chance.pick(Region.all)
        let company =
            wellKnown?.company ?? Company(in: region, number: number, chance: &chance)
        let account = CustomerAccount(
            customer: Customer(
                id: Customer.ID(chance.guid()), companyName: company.name,
                domain: company.slug + ".onmicrosoft.com", relationship: .reseller,
                allowsDelegatedAccess: wellKnown != nil || chance.chance(60)),
            profile: region.profile(of: company, chance: &chance),
            customDomains: wellKnown == nil && chance.chance(65) ? [] : [company.slug + ".example"],
            supportContacts: supportContacts(chance: &chance))
        var sample = SampleHoldings(of: account.customer, in: region, day: day, chance: chance)
        if let wellKnown {
            wellKnown.fill(&sample)
        } else {
            sample.fill(as: sample.chance.pick(weighted: Outlook.weights))
        }
        return Member(account: account, holdings: sample.holdings)
    }

    /// The same as it is under an edition of the rules.
    func customer(_ number: Int, under edition: Rules.Edition) -> Member {
        let member = customer(number)
        guard edition == .current else { return member }
        var chance = SplitMix64(seed: seed ^ 2026, stream: UInt64(number))
        return Member(
            account: member.account, holdings: member.holdings.underNewestRules(chance: &chance))
    }

    private func supportContacts(chance: inout SplitMix64) -> [SupportContact] {
        var contacts = [partner]
        let others = chance.below(3)
        let first = chance.below(Self.otherPartners.count)
        for place in 0..<others {
            contacts.append(Self.otherPartners[(first + place) % Self.otherPartners.count])
        }
        return contacts
    }

    private static let otherPartners: [SupportContact] = [
        ("31c0f5d2-8a47-4b19-9e02-5d7a6b1c0e01", "Nordlys Distribution", "4410027"),
        ("31c0f5d2-8a47-4b19-9e02-5d7a6b1c0e02", "Paju Systems 파주시스템즈", "5127733"),
        ("31c0f5d2-8a47-4b19-9e02-5d7a6b1c0e03", "Tramuntana Servicios", "3980614"),
        ("31c0f5d2-8a47-4b19-9e02-5d7a6b1c0e04", "みなとITサポート", "6630158"),
        ("31c0f5d2-8a47-4b19-9e02-5d7a6b1c0e05", "Brightwater Support", "2275490"),
    ].map { SupportContact(tenantID: .init($0.0), name: $0.1, partnerID: $0.2) }
}

/// How far a customer's holdings can be cleared under the rules of 2020.
enum Outlook {
    /// Nothing holds it.
    case ready
    /// Everything that holds it can be suspended or cancelled.
    case clearable
    /// Something at least cannot.
    case stuck

    static let weights: [(Int, Outlook)] = [(8, .ready), (63, .clearable), (29, .stuck)]
}
