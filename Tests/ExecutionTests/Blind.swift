import Chance
import Domain
import Samples
import Sandbox

/// A Partner Center that does what it is told, and goes on showing a customer as it was.
struct Blind: PartnerCenterPassingOn {
    let reading: Sandbox
    let shows: Holdings

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings { shows }

    func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        .of(shows.customer)
    }
}
