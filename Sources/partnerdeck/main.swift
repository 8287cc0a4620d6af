import Program

Partnerdeck.main()
