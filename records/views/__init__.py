"""The year shown to the public: one module per topic."""
