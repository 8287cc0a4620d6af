import Dashboard
import Domain
import Sandbox
import Storage

/// Carries out what `update` and `settle` ask for outside, and posts the answers.
final class EffectRunner: Sendable {
    private let directory: Directory
    private let partnerCenter: any PartnerCenter
    private let inbox: Inbox
    private let reading = Errands(name: "reading")
    private let readingAhead = Errands(name: "reading ahead")
    private let acting = Errands(name: "acting")

    init(directory: Directory, partnerCenter: any PartnerCenter, inbox: Inbox) {
        self.directory = directory
        self.partnerCenter = partnerCenter
        self.inbox = inbox
    }

    /// Makes what the search needs, before the operator asks for it.
    func warm() {
        readingAhead.run { [directory] in try? directory.warm() }
    }

    func start(_ read: Read) {
        if case .request(let included) = read { return ask(for: read, including: included) }
        reading.run { [self] in
            do {
                try inbox.post(answer(to: read))
            } catch let error as DirectoryError {
                inbox.post(.readFailed(read, Refusal(error)))
            } catch {
                inbox.post(.readFailed(read, .storeFailed("\(error)")))
            }
        }
    }

    /// Not inside the loop on purpose: a `Task` created there would wait for the main thread, and
    /// the main thread is waiting for a key.
    func start(_ act: Act) {
        Task(executorPreference: acting) { [self] in
            do throws(Refusal) {
                try await carryOut(act)
                inbox.post(.acted(act))
            } catch {
                inbox.post(.refused(act, error))
            }
        }
    }

    private func answer(to read: Read) throws -> Event {
        switch read {
        case .customers(let search, let offset, let limit):
            return .customersRead(
                search: search,
                try directory.customers(matching: search, offset: offset, limit: limit),
                try directory.summary())
        case .customer(let id):
            guard let account = try directory.account(of: id),
                let holdings = try directory.holdings(of: id),
                holdings.customer.relationship == .reseller
            else { return .customerGone(id) }
            return .customerRead(CustomerSnapshot(account, holdings))
        case .request:
            preconditionFailure("asked of Partner Center, not read")
        case .offers:
            return .offersRead(try directory.offers())
        case .place:
            return .placeRead(
                Place(rules: try directory.rules(), identity: try directory.identity()))
        case .aftermath(let customer):
            guard let aftermath = try directory.aftermath(of: customer) else {
                return .customerGone(customer)
            }
            return .aftermathRead(aftermath)
        case .activity(let customer):
            return .activityRead(try directory.activity(of: customer, limit: 1000))
        }
    }

    /// The link is Partner Center's to give, and to refuse.
    private func ask(for read: Read, including included: Bool) {
        Task(executorPreference: acting) { [self] in
            do throws(Refusal) {
                let request = try await partnerCenter.relationshipRequest(
                    includingDelegatedAccess: included)
                let former = (try? directory.formerCustomers(limit: 200)) ?? []
                inbox.post(.requestRead(request, formerCustomers: former))
            } catch {
                inbox.post(.readFailed(read, error))
            }
        }
    }

    private func carryOut(_ act: Act) async throws(Refusal) {
        switch act {
        case .suspend(let subscription, let customer):
            _ = try await partnerCenter.suspend(subscription, of: customer)
        case .reactivate(let subscription, let customer):
            _ = try await partnerCenter.reactivate(subscription, of: customer)
        case .cancel(let holding, let customer):
            try await partnerCenter.cancel(holding, of: customer)
        case .removeRelationship(let clearance):
            try await partnerCenter.removeRelationship(clearance)
        case .order(let offer, let quantity, let customer):
            _ = try await partnerCenter.order(offer, quantity: quantity, for: customer)
        case .accept(let customer, let included):
            guard let sandbox = partnerCenter as? Sandbox else { throw .readOnly }
            try await sandbox.accept(customer, includingDelegatedAccess: included)
        }
    }
}
