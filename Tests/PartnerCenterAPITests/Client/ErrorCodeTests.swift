import Domain
import Foundation
import PartnerCenterAPI
import Testing

/// Reference, 2.7, 1.4 and 6.4.
@Suite struct `Error codes` {
    /// What a GET of a customer is told.
    private func ofCustomer(_ status: Int, _ code: String?) async -> Refusal? {
        let bench = Workbench { _, _ in
            code.map { .error(status, $0) } ?? WireResponse(status: status)
        }
        return await refusal { () throws(Refusal) in
            try await bench.client.account(of: hanbit)
        }?.cause
    }

    /// What the PATCH of a subscription is told, with nothing our own rules could add.
    private func ofSubscription(_ status: Int, _ code: String?) async -> Refusal? {
        let bench = Workbench { request, _ in
            if request.method == .get {
                return request.target.contains("/subscriptions/")
                    ? .json(Bodies.subscription()) : .error(404, "20003")
            }
            return code.map { .error(status, $0) } ?? WireResponse(status: status)
        }
        return await refusal { () throws(Refusal) in
            try await bench.client.suspend(base, of: hanbit)
        }?.cause
    }

    @Test(
        arguments: [
            (401, "400", .accessDenied), (401, "800001", .accessDenied),
            (401, "900420", .wrongAudience), (403, "900329", .appOnlyToken),
            (403, "900309", .conditionalAccess), (403, "2032", .accessDenied),
            (403, "900150", .accessDenied), (403, "900308", .accessDenied),
            (403, "900123", .agreementMissing), (403, "900124", .agreementMissing),
            (403, "13605", .agreementMissing), (403, "800073", .customerUnderReview),
            (403, "800074", .customerUnderReview), (403, "800075", .customerUnderReview),
            (409, "800082", .pendingOperation), (400, "800082", .pendingOperation),
            (409, "900278", .pendingOperation), (409, "800014", .pendingOperation),
            (409, "800060", .pendingOperation), (409, "800064", .pendingOperation),
            (403, nil, .accessDenied), (400, "999999", .rejected), (418, nil, .rejected),
            (302, nil, .redirected(to: nil)), (307, "1000", .redirected(to: nil)),
            (401, "900421", .multiFactorRequired), (403, "900421", .multiFactorRequired),
        ] as [(Int, String?, ServiceTrouble)])
    func `of the service itself`(status: Int, code: String?, trouble: ServiceTrouble) async {
        #expect(await ofCustomer(status, code) == .service(trouble))
        #expect(await ofSubscription(status, code) == .service(trouble))
    }

    @Test(
        arguments: [
            (403, "20002"), (403, "900159"), (404, "1000"), (404, "60003"), (400, "3000"),
            (400, "900118"),
        ] as [(Int, String?)])
    func `13.8 not a customer`(status: Int, code: String?) async {
        #expect(await ofCustomer(status, code) == .notACustomer(hanbit))
    }

    /// A proxy's page, or another server's.
    @Test func `404 without a code of the service says nothing of a customer or a holding`() async {
        for cause in [await ofCustomer(404, nil), await ofSubscription(404, nil)] {
            guard case .service(.unreadable) = cause else {
                Issue.record("\(String(describing: cause))")
                continue
            }
        }
    }

    @Test func `800002 is not a customer where the id is no GUID, and anything else where it is`()
        async
    {
        let bench = Workbench { _, _ in .error(400, "800002") }
        let nobody = Customer.ID("nobody")
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.holdings(of: nobody)
        }
        #expect(refused?.cause == .notACustomer(nobody))
        #expect(await ofCustomer(400, "800002") == .service(.rejected))
    }

    @Test func `3000 about a subscription is an invalid property, not a missing relationship`()
        async
    {
        #expect(await ofSubscription(400, "3000") == .service(.rejected))
    }

    @Test func `2006 with 403 is a partner without the right, with 400 an update not allowed`()
        async
    {
        #expect(await ofSubscription(403, "2006") == .service(.accessDenied))
        #expect(await ofSubscription(400, "2006") == .service(.rejected))
    }

    @Test(
        arguments: [
            (404, "20003", .holdingNotFound(.subscription(base))),
            (404, "1000", .holdingNotFound(.subscription(base))),
            (400, "2011", .alreadyCancelled), (400, "800081", .notActivatedYet),
            (400, "800063", .suspendInstead), (400, "800061", .notCancellable),
            (403, "800019", .azurePortalOnly), (403, "900321", .savingsPlan),
            (400, "900117", .windowClosed(since: nil, remedy: .termEnd)),
            (400, "900213", .windowClosed(since: nil, remedy: .termEnd)),
            (403, "20002", .notACustomer(hanbit)), (403, "900159", .notACustomer(hanbit)),
        ] as [(Int, String, Refusal)])
    func `of a subscription`(status: Int, code: String, cause: Refusal) async {
        #expect(await ofSubscription(status, code) == cause)
    }
}
